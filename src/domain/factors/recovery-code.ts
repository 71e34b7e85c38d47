/** Recovery codes: ten for each user, each good once in place of another factor, stored as HMACs because they are short enough to guess. */
import { randomInt } from "node:crypto";
import type { KeyRing } from "../../kernel/ports.ts";
import type { Queries } from "../../storage/database.ts";
import type { Instant } from "../../storage/schema.ts";
import type { User } from "../user/user.ts";

const codesPerUser = 10;
/** Crockford's base32 without the letters that people confuse: 50 bits in ten symbols. */
const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
const codeLength = 10;

const form = new RegExp(`^[${alphabet}]{${codeLength}}$`);

/** Replaces all codes of a user; the old ones are dead. @returns the new ones as they are shown, once. */
export async function replaceRecoveryCodes(queries: Queries, keyRing: KeyRing, user: User, now: Instant): Promise<string[]> {
  await deleteRecoveryCodes(queries, user);
  const codes = Array.from({ length: codesPerUser }, newCode);
  const rows = codes.map((code) => ({
    realm_id: user.realm_id,
    user_id: user.id,
    code_mac: keyRing.mac("recovery-code", messageOf(user, code)),
    used_at: null,
    created_at: now,
  }));
  await queries.insertInto("recovery_code").values(rows).execute();
  return codes.map((code) => `${code.slice(0, codeLength / 2)}-${code.slice(codeLength / 2)}`);
}

export async function deleteRecoveryCodes(queries: Queries, user: User): Promise<void> {
  await queries.deleteFrom("recovery_code").where("realm_id", "=", user.realm_id).where("user_id", "=", user.id).execute();
}

/**
 * The stored form of an unused code, or null. Looks at each of them, so that the first takes as long as the last (TIM-07).
 * @param code without spaces and hyphens, in any case.
 */
export async function findRecoveryCode(queries: Queries, keyRing: KeyRing, user: User, code: string): Promise<string | null> {
  // Crockford's base32 reads what people take for a digit as that digit.
  const typed = code.toLowerCase().replaceAll("o", "0").replaceAll(/[il]/g, "1");
  const macs = await unusedMacs(queries, user);
  const matching = macs.filter((mac) => keyRing.verifyMac("recovery-code", messageOf(user, typed), mac));
  return form.test(typed) ? (matching[0] ?? null) : null;
}

/** Spends a code: of many that bring it at once, one gets it. */
export async function spendRecoveryCode(queries: Queries, user: User, mac: string, now: Instant): Promise<boolean> {
  const spent = await queries
    .updateTable("recovery_code")
    .set({ used_at: now })
    .where("realm_id", "=", user.realm_id)
    .where("user_id", "=", user.id)
    .where("code_mac", "=", mac)
    .where("used_at", "is", null)
    .executeTakeFirst();
  return spent.numUpdatedRows > 0n;
}

async function unusedMacs(queries: Queries, user: User): Promise<string[]> {
  const rows = await queries
    .selectFrom("recovery_code")
    .select("code_mac")
    .where("realm_id", "=", user.realm_id)
    .where("user_id", "=", user.id)
    .where("used_at", "is", null)
    .execute();
  return rows.map((row) => row.code_mac);
}

function messageOf(user: User, code: string): string {
  return `${user.realm_id}.${user.id}.${code}`;
}

function newCode(): string {
  return Array.from({ length: codeLength }, () => alphabet[randomInt(alphabet.length)]).join("");
}
