/** How many users there are of each state, up to a number: counting a million of them takes longer than anybody waits for a page. */
import { sql } from "kysely";
import type { Queries } from "../../storage/database.ts";
import { userStateCase } from "../../storage/migrations/user-state-case.ts";
import { type UserState, userStates } from "../user/user-state.ts";

/** Of each state, so many are counted. */
const mostCounted = 1_000;

export interface StateCount {
  readonly state: UserState;
  readonly count: number;
  /** There are more than were counted. */
  readonly isMore: boolean;
}

/** One look into the index of states for each, which ends at the number. */
export async function countUsersByState(queries: Queries, realmId: string): Promise<StateCount[]> {
  const counts = userStates.map(async (state) => {
    // The index has this very expression.
    const inState = sql<boolean>`(${sql.raw(userStateCase)}) = ${state}`;
    const some = queries
      .selectFrom("user")
      .select("id")
      .where("realm_id", "=", realmId)
      .where(inState)
      .limit(mostCounted + 1);
    const { total } = await queries
      .selectFrom(some.as("some"))
      .select(({ fn }) => fn.countAll().as("total"))
      .executeTakeFirstOrThrow();
    const count = Number(total);
    return { state, count: Math.min(count, mostCounted), isMore: count > mostCounted };
  });
  return Promise.all(counts);
}
