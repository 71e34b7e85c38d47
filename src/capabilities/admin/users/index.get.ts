/** The users of a realm, a page at a time. */
import { z } from "zod";
import { adminUserShape, toAdminUsers } from "../../../domain/administration/admin-user.ts";
import { searchUsers } from "../../../domain/administration/user-search.ts";
import { pageOf, readCursor } from "../../../domain/call/cursor.ts";
import { operation } from "../../../domain/call/operation.ts";
import { cursorInput, limitInput, nextCursorOutput } from "../../../domain/shapes.ts";
import { userStateShape } from "../../../domain/user/user-state.ts";

const searchInput = z.string().min(1).max(254).meta({ description: "The beginning of an address or user name, or a whole id." });

export default operation({
  name: "adminListUsers",
  summary: "Lists the users of the realm, searched and filtered, a page at a time.",
  access: { who: "admin" },
  input: z.object({
    search: searchInput.optional(),
    state: userStateShape.optional(),
    role: z.string().min(1).max(64).optional(),
    sort: z.enum(["NEWEST", "OLDEST"]).meta({ id: "UserOrder", description: "NEWEST when absent." }).optional(),
    cursor: cursorInput.optional(),
    limit: limitInput.optional(),
  }),
  output: z.object({ users: z.array(adminUserShape), nextCursor: nextCursorOutput }),
}).run(async ({ search = null, state = null, role = null, sort = "NEWEST", cursor, limit = 50 }, context) => {
  const { database, realm } = context;
  const list = `users.${sort}`;
  const rows = await searchUsers(database.queries, realm.id, {
    text: search,
    state,
    role,
    isNewestFirst: sort === "NEWEST",
    after: readCursor(context, list, cursor),
    limit: limit + 1,
  });
  const page = pageOf(context, list, { rows, limit, position: ({ created_at, id }) => ({ at: created_at, id }) });
  return { users: await toAdminUsers(context, page.rows), nextCursor: page.nextCursor };
});
