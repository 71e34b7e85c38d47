/** Time-based one-time passwords (RFC 6238) for a host's own use: SHA-1, six digits, thirty seconds. */
import { createSystemClock } from "./adapters/system-clock.ts";
import { matchingStep, newTotpSecret, normaliseCode, otpauthUri } from "./domain/factors/totp.ts";

const clock = createSystemClock();

/**
 * Makes a shared secret of 160 bits (RFC 4226 §4) from the system's generator.
 * @returns base32 (RFC 4648 §6), 32 characters.
 */
export function generateTotpSecret(): string {
  return newTotpSecret();
}

/** What an authenticator app shows beside the codes. */
export interface TotpLabelling {
  /** Base32. */
  readonly secret: string;
  /** Whose account it is. */
  readonly email: string;
  /** Whose site it is. */
  readonly issuer: string;
}

/**
 * The `otpauth://totp/…` URI that authenticator apps read from a QR code
 * (https://github.com/google/google-authenticator/wiki/Key-Uri-Format).
 * @throws TypeError when the secret is no base32.
 * @example
 * totpUri({ secret: generateTotpSecret(), email: "ada@example.org", issuer: "Example" });
 */
export function totpUri({ secret, email, issuer }: TotpLabelling): string {
  return otpauthUri(secret, { issuer, account: email });
}

export interface TotpAttempt {
  /** Base32. */
  readonly secret: string;
  /** Six digits; spaces and hyphens are passed over. */
  readonly code: string;
  /** The time of the attempt, as a date or in milliseconds since 1970 UTC; now when absent. */
  readonly at?: Date | number;
}

/**
 * Whether a code is that of the present step of thirty seconds or of one beside it (RFC 6238 §5.2). It keeps no record, so a code is right
 * more than once: `signInWithPassword` and `completeSecondFactor` take each step once.
 * @returns false also for a secret that is no base32, and for a code that is no six digits.
 */
export function verifyTotp({ secret, code, at = clock.now() }: TotpAttempt): boolean {
  try {
    return matchingStep(secret, normaliseCode(code), Number(at)) !== null;
  } catch {
    return false;
  }
}
