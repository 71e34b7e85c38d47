/** That the last administrator of the instance stays. */
import { sql } from "kysely";
import { commonProblems, Problem } from "../../kernel/problem.ts";
import type { Queries } from "../../storage/database.ts";
import { instanceAdministrator, isInstanceAdministrator } from "../call/roles.ts";
import type { Transaction } from "../transaction.ts";
import type { User } from "../user/user.ts";
import { stateOf } from "../user/user-state.ts";
import { lockInstanceAdministrators } from "./first-administrator.ts";

/**
 * Call it in the transaction that takes the role or the use of the account from somebody who may be an instance administrator, before it
 * locks anything else but counts: such transactions come one after the other, so that two can't remove each other and leave nobody.
 * @throws Problem `forbidden` when no other one would be left.
 */
export async function keepInstanceAdministrator({ queries }: Transaction, leaving: Pick<User, "realm_id" | "id">): Promise<void> {
  await lockInstanceAdministrators(queries);
  const all = await findInstanceAdministrators(queries, leaving.realm_id);
  if (!all.some((user) => user.id === leaving.id)) return;
  const isUsable = (user: User) => stateOf(user) === "ACTIVE" || stateOf(user) === "ARCHIVED";
  if (!all.some((user) => user.id !== leaving.id && isUsable(user)))
    throw new Problem(commonProblems.forbidden, { detail: "The last administrator of the instance can't go." });
}

async function findInstanceAdministrators(queries: Queries, realmId: string): Promise<User[]> {
  const withRoles = queries
    .selectFrom("user")
    .selectAll()
    .where("realm_id", "=", realmId)
    // A literal: the index holds only users with roles.
    .where("roles", "<>", sql.lit("[]"));
  const like = await withRoles.where("roles", "like", `%"${instanceAdministrator}"%`).execute();
  return like.filter(isInstanceAdministrator);
}
