/**
 * Statistics: how often something happened in each hour and day of a realm. Counted once where it is written down for good — events by the
 * sealer, mails with their fate — so that reading a year costs no look at the events (docs/adr/0035-statistics-are-counted-by-the-sealer.md).
 */
import type { Queries } from "../../storage/database.ts";
import { type Parameter, prepared } from "../../storage/prepared.ts";
import type { AuditEventTable, Instant, StatisticTable } from "../../storage/schema.ts";

export const seriesNames = [
  "sign_ups",
  "sign_ups_confirmed",
  "sign_ins",
  "second_factor_sign_ins",
  "sign_in_failures",
  "mails_sent",
  "mails_failed",
] as const;

export type SeriesName = (typeof seriesNames)[number];

/** The operations that lead to a session, by their names in the audit: a test holds the list to the routes. */
export const signInOperations = [
  "signInWithPassword",
  "issueTokens",
  "completeSecondFactor",
  "completePasswordChange",
  "confirmEmailSignIn",
  "signInWithPasskey",
  "createFirstAdministrator",
] as const;

const signInNames: ReadonlySet<string> = new Set(signInOperations);

/** Which series an event counts in. */
function seriesOf(event: Pick<AuditEventTable, "name" | "outcome" | "detail">): SeriesName[] {
  if (event.outcome === "REFUSED") return signInNames.has(event.name) ? ["sign_in_failures"] : [];
  if (event.outcome !== "SUCCESS") return [];
  const series: SeriesName[] = [];
  if (event.name === "startSignUp") series.push("sign_ups");
  if (event.name === "confirmSignUp") series.push("sign_ups_confirmed");
  // Written by `authentication.ts` with each session that it starts.
  if (event.detail.includes('"aal":')) series.push("sign_ins");
  if (event.detail.includes('"aal":2')) series.push("second_factor_sign_ins");
  return series;
}

const hourMs = 60 * 60 * 1000;
const dayMs = 24 * hourMs;

type Count = StatisticTable;

/** Adds up events of one realm; the caller's transaction also writes down that they have been counted. */
export async function countEvents(queries: Queries, realmId: string, events: readonly AuditEventTable[]): Promise<void> {
  const counts = new Map<string, Count>();
  for (const event of events) {
    for (const series of seriesOf(event)) {
      for (const count of countsOf(realmId, series, event.at, event.count)) {
        const key = `${count.series} ${count.span} ${count.at}`;
        counts.set(key, { ...count, value: count.value + (counts.get(key)?.value ?? 0) });
      }
    }
  }
  // Always in the same order, so that two transactions never wait for each other.
  for (const [, count] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) await add(queries, count);
}

/** Counts one thing, within the transaction that writes it down. */
export async function countOne(queries: Queries, realmId: string, series: SeriesName, at: Instant): Promise<void> {
  for (const count of countsOf(realmId, series, at, 1)) await add(queries, count);
}

function countsOf(realmId: string, series: SeriesName, at: Instant, value: number): Count[] {
  const of = { realm_id: realmId, series, value };
  return [
    { ...of, span: "DAY", at: at - (at % dayMs) },
    { ...of, span: "HOUR", at: at - (at % hourMs) },
  ];
}

const add = prepared((queries, parameter: Parameter<Count>) =>
  queries
    .insertInto("statistic")
    .values({
      realm_id: parameter("realm_id"),
      series: parameter("series"),
      span: parameter("span"),
      at: parameter("at"),
      value: parameter("value"),
    })
    .onConflict((conflict) =>
      conflict
        .columns(["realm_id", "series", "span", "at"])
        .doUpdateSet((set) => ({ value: set(set.ref("statistic.value"), "+", set.ref("excluded.value")) })),
    ),
);
