/** All realms of the instance, by name. */
import { sql } from "kysely";
import { z } from "zod";
import { onlyInMain, realmShape, toRealm } from "../../../domain/administration/realm-shapes.ts";
import { pageOf, readCursor } from "../../../domain/call/cursor.ts";
import { operation } from "../../../domain/call/operation.ts";
import { cursorInput, limitInput } from "../../../domain/shapes.ts";

const list = "realms";

export default operation({
  name: "adminListRealms",
  summary: "Lists the instance's realms by name, those that are switched off too.",
  access: { who: "instanceAdmin" },
  input: z.object({
    search: z.string().max(100).optional().meta({ description: "A part of the name or of the display name." }),
    limit: limitInput.optional(),
    cursor: cursorInput.optional(),
  }),
  output: z.object({ realms: z.array(realmShape), nextCursor: z.string().nullable() }),
}).run(async ({ search = "", limit = 50, cursor }, context) => {
  onlyInMain(context);
  const after = readCursor(context, list, cursor);
  // Their settings stay where they are: with pictures in them, they are long.
  let found = context.database.queries
    .selectFrom("realm")
    .select(["name", "display_name", "deactivated_at", "host", "issuer", "rp_id", "created_at", "updated_at"])
    .where("name", ">", after?.id ?? "")
    .orderBy("name")
    .limit(limit + 1);
  if (search.trim() !== "") {
    const pattern = `%${search.trim().replaceAll(/[\\%_]/g, "\\$&")}%`;
    found = found.where(
      sql<boolean>`(lower(name) like lower(${pattern}) escape '\\' or lower(display_name) like lower(${pattern}) escape '\\')`,
    );
  }
  const rows = await found.execute();
  // Names are unique, so they alone say where the next page begins.
  const page = pageOf(context, list, { rows, limit, position: ({ name }) => ({ at: 0, id: name }) });
  return { realms: page.rows.map(toRealm), nextCursor: page.nextCursor };
});
