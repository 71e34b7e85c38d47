/** The invitations of a realm, the newest first. */
import { z } from "zod";
import { pageOf, readCursor } from "../../../domain/call/cursor.ts";
import { operation } from "../../../domain/call/operation.ts";
import { cursorInput, limitInput, nextCursorOutput } from "../../../domain/shapes.ts";
import { invitationShape, listInvitations, toInvitation } from "../../../domain/sign-up/invitation.ts";

const list = "invitations";

export default operation({
  name: "adminListInvitations",
  summary: "Lists the invitations of the realm, the newest first.",
  access: { who: "admin" },
  input: z.object({ cursor: cursorInput.optional(), limit: limitInput.optional() }),
  output: z.object({ invitations: z.array(invitationShape), nextCursor: nextCursorOutput }),
}).run(async ({ cursor, limit = 50 }, context) => {
  const { database, realm, clock } = context;
  const rows = await listInvitations(database.queries, realm.id, readCursor(context, list, cursor), limit + 1);
  const page = pageOf(context, list, { rows, limit, position: ({ created_at, id }) => ({ at: created_at, id }) });
  return { invitations: page.rows.map((row) => toInvitation(row, clock.now())), nextCursor: page.nextCursor };
});
