/** Who stands behind an address: whoever has proven it, and whoever claims it. A claim that has lapsed holds nothing. */
import type { Queries } from "../../storage/database.ts";
import { type Parameter, prepared } from "../../storage/prepared.ts";
import type { Instant } from "../../storage/schema.ts";
import type { User } from "./user.ts";
import { isClaim, isLapsed } from "./user-state.ts";

/** The two who may stand behind an address: who has proven it (or needed no proof), and who claims it. */
export interface AddressHolders {
  readonly owner: User | null;
  readonly claim: User | null;
}

/** In two halves, because the address has two indexes, one of owners and one of claims: asked at once, neither fits, and every user is read. */
const holdersOf = prepared((queries, parameter: Parameter<{ realmId: string; emailKey: string }>) => {
  const ofAddress = queries
    .selectFrom("user")
    .selectAll()
    .where("realm_id", "=", parameter("realmId"))
    .where("email_key", "=", parameter("emailKey"));
  return ofAddress.where("email_verified_at", "is not", null).unionAll(ofAddress.where("email_verified_at", "is", null));
});

export async function findAddressHolders(queries: Queries, realmId: string, emailKey: string, now: Instant): Promise<AddressHolders> {
  const rows = await holdersOf(queries, { realmId, emailKey });
  return {
    owner: rows.find((user) => !isClaim(user)) ?? null,
    claim: rows.find((user) => isClaim(user) && !isLapsed(user, now)) ?? null,
  };
}

/** Removes lapsed claims on an address or a user name, which would stand in the way of a new one. */
export async function deleteLapsedClaims(
  queries: Queries,
  realmId: string,
  keys: { emailKey: string; usernameKey: string | null },
  now: Instant,
): Promise<void> {
  const lapsed = queries
    .deleteFrom("user")
    .where("realm_id", "=", realmId)
    .where("email_verified_at", "is", null)
    .where("claim_expires_at", "<=", now);
  // One after the other: each finds its index, while both in one condition would read every user of the realm.
  await lapsed.where("email_key", "=", keys.emailKey).execute();
  if (keys.usernameKey !== null) await lapsed.where("username_key", "=", keys.usernameKey).execute();
}

/** Removes claims that were never proven. @returns how many. */
export async function sweepClaims(queries: Queries, now: Instant): Promise<number> {
  const swept = await queries
    .deleteFrom("user")
    .where("email_verified_at", "is", null)
    .where("claim_expires_at", "<=", now)
    .executeTakeFirst();
  return Number(swept.numDeletedRows);
}
