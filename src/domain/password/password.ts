/** Passwords: one Argon2id hash a user, and a comparison that costs the same whoever stands behind the name. */
import type { PasswordHasher } from "../../kernel/ports.ts";
import type { Queries } from "../../storage/database.ts";
import { type Parameter, prepared } from "../../storage/prepared.ts";
import type { Instant } from "../../storage/schema.ts";
import { isEqualSecret } from "../secret.ts";
import type { User } from "../user/user.ts";

/** Whose password it is. */
type Owner = Pick<User, "realm_id" | "id">;

const hashOf = prepared((queries, parameter: Parameter<Owner>) =>
  queries.selectFrom("password").select("hash").where("realm_id", "=", parameter("realm_id")).where("user_id", "=", parameter("id")),
);

export async function findPasswordHash(queries: Queries, user: Owner): Promise<string | null> {
  const [row] = await hashOf(queries, user);
  return row?.hash ?? null;
}

/** A user's password, and beside it the one that was mailed on request, as long as it lives. */
export interface StoredPasswords {
  readonly hash: string | null;
  readonly temporary: string | null;
}

const storedOf = prepared((queries, parameter: Parameter<Owner>) =>
  queries
    .selectFrom("password")
    .select(["hash", "temporary_hash", "temporary_expires_at"])
    .where("realm_id", "=", parameter("realm_id"))
    .where("user_id", "=", parameter("id")),
);

export async function findStoredPasswords(queries: Queries, user: Owner, now: Instant): Promise<StoredPasswords> {
  const [row] = await storedOf(queries, user);
  if (row === undefined) return { hash: null, temporary: null };
  return { hash: row.hash, temporary: (row.temporary_expires_at ?? 0) > now ? row.temporary_hash : null };
}

export async function writePassword(queries: Queries, user: Owner, hash: string, now: Instant): Promise<void> {
  await queries
    .insertInto("password")
    .values({ realm_id: user.realm_id, user_id: user.id, hash, changed_at: now })
    .onConflict((conflict) => conflict.columns(["realm_id", "user_id"]).doUpdateSet({ hash, changed_at: now, ...noTemporary }))
    .execute();
}

const noTemporary = { temporary_hash: null, temporary_expires_at: null };

/** Ends a temporary password that was not used. */
export async function dropTemporaryPassword(queries: Queries, user: Owner): Promise<void> {
  await queries
    .updateTable("password")
    .set(noTemporary)
    .where("realm_id", "=", user.realm_id)
    .where("user_id", "=", user.id)
    .where("temporary_hash", "is not", null)
    .execute();
}

/**
 * Puts a temporary password beside the one that the user has, until it is used or lapses.
 * @param standing the hash that it was made like; when the password is another by now, nothing is written.
 * @returns whether it was written.
 */
export async function writeTemporaryPassword(
  queries: Queries,
  user: Owner,
  temporary: { readonly standing: string; readonly hash: string; readonly expiresAt: Instant },
): Promise<boolean> {
  const written = await queries
    .updateTable("password")
    .set({ temporary_hash: temporary.hash, temporary_expires_at: temporary.expiresAt })
    .where("realm_id", "=", user.realm_id)
    .where("user_id", "=", user.id)
    .where("hash", "=", temporary.standing)
    .executeTakeFirst();
  return written.numUpdatedRows > 0n;
}

/** Uses a temporary password up, and with it the one that it replaces: of many that bring it at once, one gets in. */
export async function spendTemporaryPassword(queries: Queries, user: Owner, hash: string, now: Instant): Promise<boolean> {
  const spent = await queries
    .deleteFrom("password")
    .where("realm_id", "=", user.realm_id)
    .where("user_id", "=", user.id)
    .where("temporary_hash", "=", hash)
    .where("temporary_expires_at", ">", now)
    .executeTakeFirst();
  return spent.numDeletedRows > 0n;
}

/** Replaces a hash by one of the current parameters, unless the password was changed in between. */
export async function upgradePassword(queries: Queries, user: Owner, old: string, hash: string): Promise<void> {
  await queries
    .updateTable("password")
    .set({ hash, ...noTemporary })
    .where("realm_id", "=", user.realm_id)
    .where("user_id", "=", user.id)
    .where("hash", "=", old)
    .execute();
}

export async function deletePassword(queries: Queries, user: Owner): Promise<void> {
  await queries.deleteFrom("password").where("realm_id", "=", user.realm_id).where("user_id", "=", user.id).execute();
}

/**
 * Compares a password with several hashes, and always hashes at least once.
 *
 * An address may have an owner and an open claim (`claim.ts`). A claim's hash is made with the owner's salt, so that one
 * computation answers for both, and sign-in takes as long whether there is an owner, a claim, both or nobody (TIM-01, TIM-09).
 * @param hashes null where a user has no password.
 * @returns for each hash whether it is this password's.
 */
export async function comparePasswords(hasher: PasswordHasher, password: string, hashes: readonly (string | null)[]): Promise<boolean[]> {
  const computed = new Map<string, Promise<string>>();
  for (const hash of hashes) {
    if (hash === null || !hasher.understands(hash) || computed.has(saltedPart(hash))) continue;
    computed.set(saltedPart(hash), hasher.hash(password, hash));
  }
  if (computed.size === 0) await hasher.hash(password);
  return Promise.all(
    hashes.map(async (hash) => {
      const same = hash === null ? undefined : await computed.get(saltedPart(hash));
      return hash !== null && same !== undefined && isEqualSecret(same, hash);
    }),
  );
}

/** Algorithm, parameters and salt of a PHC string: all but the tag. */
function saltedPart(hash: string): string {
  return hash.slice(0, hash.lastIndexOf("$"));
}
