/** Why a mail was not sent, in words that may stand in a log and in the outbox: mail servers like to repeat addresses (LOG-01). */

const longestDescription = 200;
const address = /[^\s<>@"']+@[^\s<>"']+/g;
/** As long as a token, and longer than a word; or a code. */
const secretLike = /[A-Za-z0-9_-]{32,}|\b\d{6,}\b/g;

/** @returns one line without addresses and tokens. */
export function describeFailure(error: unknown): string {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : "Unknown failure.";
  return text
    .replace(address, "…")
    .replace(secretLike, "…")
    .replace(/[\p{Cc}\s]+/gu, " ")
    .slice(0, longestDescription);
}
