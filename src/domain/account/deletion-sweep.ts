/** Deletes for good the accounts whose grace is over, one transaction each, each with its event in the audit. */
import type { Database } from "../../storage/database.ts";
import type { Instant } from "../../storage/schema.ts";
import { recordChange } from "../call/host-events.ts";
import type { Services } from "../call/services.ts";
import { findRealmById, type Realm } from "../realm/realm.ts";
import { newId } from "../secret.ts";
import { Moved } from "../settled.ts";
import type { User } from "../user/user.ts";
import { eraseUser } from "./account-deletion.ts";

/** Accounts a look. */
const batchSize = 100;

type SweepHouse = Pick<Services, "database" | "options" | "keyRing" | "events">;

/** @returns how many accounts were deleted or anonymised. */
export async function sweepDeletions(house: SweepHouse, now: Instant): Promise<number> {
  const { database, options } = house;
  let swept = 0;
  for (let due = await findDue(database, now); due.length > 0; due = await findDue(database, now)) {
    const before = swept;
    for (const user of due) {
      const realm = await findRealmById(database.queries, options, user.realm_id);
      if (await eraseDue(house, user, realm, now)) swept += 1;
    }
    // All of them were restored or swept by somebody else meanwhile; what is left comes at the next turn.
    if (swept === before) break;
  }
  return swept;
}

type Due = Pick<User, "realm_id" | "id">;

function findDue({ queries }: Database, now: Instant): Promise<Due[]> {
  return queries
    .selectFrom("user")
    .select(["realm_id", "id"])
    .where("deletion_due_at", "<=", now)
    .orderBy("deletion_due_at")
    .limit(batchSize)
    .execute();
}

async function eraseDue(house: SweepHouse, user: Due, realm: Realm | null, now: Instant): Promise<boolean> {
  const anonymise = realm?.settings.account.anonymise ?? false;
  try {
    const hasEvent = await house.database.transaction(async (queries) => {
      await eraseUser(queries, user, { anonymise, now, onlyIfDue: true });
      return await recordChange(queries, house, realm, {
        realmId: user.realm_id,
        at: now,
        name: "sweepDeletions",
        outcome: "SUCCESS",
        code: null,
        actor: null,
        note: { targetId: user.id, detail: { anonymise } },
        requestId: newId(),
        client: { address: null, userAgent: null },
      });
    });
    if (hasEvent) house.events.wake();
    return true;
  } catch (error) {
    if (error instanceof Moved) return false;
    throw error;
  }
}
