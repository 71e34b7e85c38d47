/** Administrators: who of them reaches every realm, and that the last of those stays. */
import { sql } from "kysely";
import { commonProblems, Problem } from "../kernel/problem.ts";
import type { Queries } from "../storage/database.ts";
import { instanceAdministrator, lockInstanceAdministrators } from "./first-administrator.ts";
import { isInstanceAdministrator } from "./roles.ts";
import type { Transaction } from "./transaction.ts";
import type { User } from "./user.ts";
import { stateOf } from "./user-state.ts";

/**
 * Call it in the transaction that takes an instance administrator's role or use of the account, before it locks anything else but counts:
 * such transactions come one after the other, so that two administrators can't remove each other and leave nobody.
 * @throws Problem `forbidden` when no other one would be left.
 */
export async function keepInstanceAdministrator({ queries }: Transaction, leaving: User): Promise<void> {
  if (!isInstanceAdministrator(leaving)) return;
  await lockInstanceAdministrators(queries);
  const others = (await findInstanceAdministrators(queries, leaving.realm_id)).filter(
    (user) => user.id !== leaving.id && (stateOf(user) === "ACTIVE" || stateOf(user) === "ARCHIVED"),
  );
  if (others.length === 0) throw new Problem(commonProblems.forbidden, { detail: "The last instance administrator can't go." });
}

function findInstanceAdministrators(queries: Queries, realmId: string): Promise<User[]> {
  return (
    queries
      .selectFrom("user")
      .selectAll()
      .where("realm_id", "=", realmId)
      // A literal: the index holds only users with roles.
      .where("roles", "<>", sql.lit("[]"))
      .where("roles", "like", `%"${instanceAdministrator}"%`)
      .execute()
  );
}
