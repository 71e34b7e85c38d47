/** Deletes for good the accounts whose grace is over, one transaction each, each with its event in the audit. */
import type { Database } from "../storage/database.ts";
import type { Instant } from "../storage/schema.ts";
import { eraseUser } from "./account-deletion.ts";
import { insertAuditEvent } from "./audit-event.ts";
import { findRealmById } from "./realm.ts";
import { newId } from "./secret.ts";
import type { Services } from "./services.ts";
import { Moved } from "./settled.ts";
import type { User } from "./user.ts";

/** Accounts a look. */
const batchSize = 100;

/** @returns how many accounts were deleted or anonymised. */
export async function sweepDeletions({ database, options }: Pick<Services, "database" | "options">, now: Instant): Promise<number> {
  let swept = 0;
  for (let due = await findDue(database, now); due.length > 0; due = await findDue(database, now)) {
    const before = swept;
    for (const user of due) {
      const realm = await findRealmById(database.queries, options, user.realm_id);
      if (await eraseDue(database, user, { anonymise: realm?.settings.account.anonymise ?? false, now })) swept += 1;
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

async function eraseDue(database: Database, user: Due, { anonymise, now }: { anonymise: boolean; now: Instant }): Promise<boolean> {
  try {
    await database.transaction(async (queries) => {
      await eraseUser(queries, user, { anonymise, now, onlyIfDue: true });
      await insertAuditEvent(queries, {
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
    return true;
  } catch (error) {
    if (error instanceof Moved) return false;
    throw error;
  }
}
