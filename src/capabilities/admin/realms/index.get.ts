/** All realms of the instance, by name. */
import { z } from "zod";
import { pageOf, readCursor } from "../../../domain/cursor.ts";
import { operation } from "../../../domain/operation.ts";
import { onlyInMain, realmShape, toRealm } from "../../../domain/realm-shapes.ts";

const limit = 50;
const list = "realms";

export default operation({
  name: "adminListRealms",
  summary: "Lists the instance's realms by name, those that are switched off too.",
  access: { who: "instanceAdmin" },
  input: z.object({ cursor: z.string().max(512).optional() }),
  output: z.object({ realms: z.array(realmShape), nextCursor: z.string().nullable() }),
}).run(async ({ cursor }, context) => {
  onlyInMain(context);
  const after = readCursor(context, list, cursor);
  const rows = await context.database.queries
    .selectFrom("realm")
    .selectAll()
    .where("name", ">", after?.id ?? "")
    .orderBy("name")
    .limit(limit + 1)
    .execute();
  // Names are unique, so they alone say where the next page begins.
  const page = pageOf(context, list, { rows, limit, position: ({ name }) => ({ at: 0, id: name }) });
  return { realms: page.rows.map(toRealm), nextCursor: page.nextCursor };
});
