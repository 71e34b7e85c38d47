/** The audit of a realm: who did what to whom, from where, and how it ended. */
import { z } from "zod";
import { searchAudit } from "../../../domain/audit/audit-search.ts";
import { auditEventShape, auditOutcomeShape, namesIn, toAuditEvent } from "../../../domain/audit/audit-shape.ts";
import { pageOf, readCursor } from "../../../domain/call/cursor.ts";
import { operation } from "../../../domain/call/operation.ts";
import { cursorInput, idInput, limitInput, nextCursorOutput } from "../../../domain/shapes.ts";

const list = "audit";

export default operation({
  name: "adminListAudit",
  summary: "Lists the audit of the realm, by user, name, outcome and time, the newest first.",
  access: { who: "admin" },
  input: z.object({
    userId: idInput.optional().meta({ description: "Events that this user caused, or that happened to them." }),
    name: z.string().min(1).max(64).optional().meta({ description: "An operation's name." }),
    outcome: auditOutcomeShape.optional(),
    from: z.iso.datetime().optional().meta({ description: "Events at or after this instant." }),
    to: z.iso.datetime().optional().meta({ description: "Events before this instant." }),
    cursor: cursorInput.optional(),
    limit: limitInput.optional(),
  }),
  output: z.object({ events: z.array(auditEventShape), nextCursor: nextCursorOutput }),
}).run(async ({ userId = null, name, outcome = null, from, to, cursor, limit = 50 }, context) => {
  const { database, realm } = context;
  const rows = await searchAudit(database.queries, realm.id, {
    userId,
    names: name === undefined ? null : [name],
    outcome,
    from: from === undefined ? null : Date.parse(from),
    to: to === undefined ? null : Date.parse(to),
    after: readCursor(context, list, cursor),
    limit: limit + 1,
  });
  const page = pageOf(context, list, { rows, limit, position: ({ at, id }) => ({ at, id }) });
  const names = await namesIn(context, page.rows);
  return { events: page.rows.map((event) => toAuditEvent(context, event, names)), nextCursor: page.nextCursor };
});
