/** Looking for users: by the beginning of a name or an address, by state, by role; a page at a time, each by an index. */
import { sql } from "kysely";
import type { Queries } from "../../storage/database.ts";
import { userStateCase } from "../../storage/migrations/user-state-case.ts";
import type { Position } from "../call/cursor.ts";
import type { User } from "../user/user.ts";
import type { UserState } from "../user/user-state.ts";

export interface UserSearch {
  /** The beginning of an address or user name, or a whole id. */
  readonly text: string | null;
  readonly state: UserState | null;
  readonly role: string | null;
  readonly isNewestFirst: boolean;
  /** The last user of the page before. */
  readonly after: Position | null;
  readonly limit: number;
}

/** Of a text that begins more names than this, only so many are looked at: a longer text finds the others. */
const maxCandidates = 500;

export async function searchUsers(queries: Queries, realmId: string, search: UserSearch): Promise<User[]> {
  const { text, state, role, after, isNewestFirst, limit } = search;
  const direction = isNewestFirst ? "desc" : "asc";
  let users = queries
    .selectFrom("user")
    .selectAll()
    .where("realm_id", "=", realmId)
    .orderBy("created_at", direction)
    .orderBy("id", direction)
    .limit(limit);
  // The index has this very expression.
  if (state !== null) users = users.where(sql<string>`(${sql.raw(userStateCase)})`, "=", state);
  if (role !== null) {
    // A literal: the index holds only users with roles.
    users = users.where("roles", "<>", sql.lit("[]")).where(sql<boolean>`roles like ${`%"${escaped(role)}"%`} escape '\\'`);
  }
  if (after !== null) {
    users = users.where((is) => is(is.refTuple("created_at", "id"), isNewestFirst ? "<" : ">", is.tuple(after.at, after.id)));
  }
  if (text === null) return users.execute();
  const ids = await findCandidates(queries, realmId, text.trim().toLowerCase());
  return ids.length === 0 ? [] : users.where("id", "in", ids).execute();
}

/** One look into each index: a condition over all of them would read every user of the realm. */
async function findCandidates(queries: Queries, realmId: string, text: string): Promise<string[]> {
  const ids = queries.selectFrom("user").select("id").where("realm_id", "=", realmId).limit(maxCandidates);
  // Keys are ASCII and compared by bytes.
  const end = `${text}\u{10ffff}`;
  const byAddress = ids.where("email_key", ">=", text).where("email_key", "<", end).orderBy("email_key");
  const found = [
    await ids.where("id", "=", text).execute(),
    await byAddress.where("email_verified_at", "is not", null).execute(),
    await byAddress.where("email_verified_at", "is", null).execute(),
    await ids.where("username_key", ">=", text).where("username_key", "<", end).orderBy("username_key").execute(),
  ];
  return [...new Set(found.flat().map(({ id }) => id))];
}

/** `_` and `%` are letters of a role's name here, not wild cards. */
function escaped(role: string): string {
  return role.replaceAll(/[\\%_]/g, "\\$&");
}
