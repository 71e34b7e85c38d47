/** Time-based one-time passwords (RFC 6238): SHA-1, six digits, thirty seconds, one step either way, each step accepted once. */
import { Secret, TOTP } from "otpauth";
import type { KeyRing } from "../../kernel/ports.ts";
import type { Queries } from "../../storage/database.ts";
import type { Instant, TotpDeviceTable } from "../../storage/schema.ts";
import type { User } from "../user/user.ts";

export type TotpDevice = Readonly<TotpDeviceTable>;

const periodSeconds = 30;
const digits = 6;
/** Steps accepted before and after the present one. */
const window = 1;
/** 160 bits, as RFC 4226 §4 recommends. */
const secretBytes = 20;

/** A secret waits so long for its first code. */
export const pendingSeconds = 30 * 60;

const form = /^\d{6}$/;

/** A new shared secret, base32. */
export function newTotpSecret(): string {
  return new Secret({ size: secretBytes }).base32;
}

export interface TotpLabel {
  readonly issuer: string;
  /** Whose: an e-mail address or a user name. */
  readonly account: string;
}

/** The `otpauth://` URI that an authenticator app reads. */
export function otpauthUri(secret: string, { issuer, account }: TotpLabel): string {
  return generator(secret, issuer, account).toString();
}

/** The time step whose code this is, within the window; null when it is none. @param code six digits, already normalised. */
export function matchingStep(secret: string, code: string, at: Instant): number | null {
  if (!form.test(code)) return null;
  const delta = generator(secret).validate({ token: code, timestamp: at, window });
  return delta === null ? null : Math.floor(at / 1000 / periodSeconds) + delta;
}

function generator(secret: string, issuer = "", label = ""): TOTP {
  return new TOTP({ secret: Secret.fromBase32(secret), algorithm: "SHA1", digits, period: periodSeconds, issuer, label });
}

/** People type codes with spaces and hyphens. */
export function normaliseCode(code: string): string {
  return code.replace(/[\s-]/g, "");
}

export async function findTotpDevice(queries: Queries, user: User): Promise<TotpDevice | null> {
  const device = await queries
    .selectFrom("totp_device")
    .selectAll()
    .where("realm_id", "=", user.realm_id)
    .where("user_id", "=", user.id)
    .executeTakeFirst();
  return device ?? null;
}

/** The secret that counts, or the one that is being set up. @returns null when there is none. */
export function openTotpSecret(keyRing: KeyRing, device: TotpDevice, which: "secret" | "pending_secret"): string | null {
  const sealed = device[which];
  return sealed === null ? null : keyRing.decrypt(placeOf(device.realm_id, device.user_id), sealed);
}

/** Encrypts a secret for its row; bound to its owner, so that a row copied to another user opens nothing. */
export function sealTotpSecret(keyRing: KeyRing, user: User, secret: string): string {
  return keyRing.encrypt(placeOf(user.realm_id, user.id), secret);
}

function placeOf(realmId: string, userId: string): string {
  return `totp_device/${realmId}/${userId}/secret`;
}

/** A secret that waits for its first code replaces an older one that did; the one that counts stays. */
export async function writePendingSecret(queries: Queries, user: User, sealed: string, expiresAt: Instant): Promise<void> {
  const pending = { pending_secret: sealed, pending_expires_at: expiresAt };
  await queries
    .insertInto("totp_device")
    .values({ realm_id: user.realm_id, user_id: user.id, secret: null, activated_at: null, last_step: 0, ...pending })
    .onConflict((conflict) => conflict.columns(["realm_id", "user_id"]).doUpdateSet(pending))
    .execute();
}

/** The pending secret of this device counts from now on, and the step that proved it is spent. @returns false when it is another by now. */
export async function activatePendingSecret(queries: Queries, device: TotpDevice, step: number, now: Instant): Promise<boolean> {
  const activated = await queries
    .updateTable("totp_device")
    .set({ secret: device.pending_secret, activated_at: now, last_step: step, pending_secret: null, pending_expires_at: null })
    .where("realm_id", "=", device.realm_id)
    .where("user_id", "=", device.user_id)
    .where("pending_secret", "=", device.pending_secret)
    .executeTakeFirst();
  return activated.numUpdatedRows > 0n;
}

/** Removes the secret that counts and one that waits. @returns false when there was neither. */
export async function deleteTotpDevice(queries: Queries, user: User): Promise<boolean> {
  const deleted = await queries
    .deleteFrom("totp_device")
    .where("realm_id", "=", user.realm_id)
    .where("user_id", "=", user.id)
    .executeTakeFirst();
  return deleted.numDeletedRows > 0n;
}

/** Spends a time step: of many that bring its code at once, one gets it. @returns false when it, or a newer one, is spent. */
export async function spendTotpStep(queries: Queries, device: TotpDevice, step: number): Promise<boolean> {
  const spent = await queries
    .updateTable("totp_device")
    .set({ last_step: step })
    .where("realm_id", "=", device.realm_id)
    .where("user_id", "=", device.user_id)
    // Another device since the code was compared: its codes are another's.
    .where("secret", "=", device.secret)
    .where("last_step", "<", step)
    .executeTakeFirst();
  return spent.numUpdatedRows > 0n;
}
