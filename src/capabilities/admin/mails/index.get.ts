/** The mails of a realm, the newest first. */
import { z } from "zod";
import { pageOf, readCursor } from "../../../domain/call/cursor.ts";
import { operation } from "../../../domain/call/operation.ts";
import { adminMailShape, mailStateShape, toAdminMail } from "../../../domain/mail/admin-mail.ts";
import { listMails } from "../../../domain/mail/outbox-review.ts";
import { cursorInput, limitInput, nextCursorOutput } from "../../../domain/shapes.ts";

const list = "mails";

export default operation({
  name: "adminListMails",
  summary: "Lists the mails of the realm and how they fared, the newest first; never what stands in them.",
  access: { who: "admin" },
  input: z.object({ state: mailStateShape.optional(), cursor: cursorInput.optional(), limit: limitInput.optional() }),
  output: z.object({ mails: z.array(adminMailShape), nextCursor: nextCursorOutput }),
}).run(async ({ state = null, cursor, limit = 50 }, context) => {
  const { database, realm } = context;
  const position = readCursor(context, list, cursor);
  const after = position === null ? null : { created_at: position.at, id: position.id };
  const rows = await listMails(database.queries, realm.id, { state, after, limit: limit + 1 });
  const page = pageOf(context, list, { rows, limit, position: ({ created_at, id }) => ({ at: created_at, id }) });
  return { mails: page.rows.map((mail) => toAdminMail(context, mail)), nextCursor: page.nextCursor };
});
