/** Deleting a realm for ever: only one that is switched off, so that it takes two steps, and nobody is inside while it goes. */
import { z } from "zod";
import { clearRealm, deleteRealm, findRealmRow } from "../../../domain/administration/realm-administration.ts";
import { onlyInMain } from "../../../domain/administration/realm-shapes.ts";
import { operation } from "../../../domain/call/operation.ts";
import { problems } from "../../../domain/problems.ts";
import { messageOutput } from "../../../domain/shapes.ts";

export default operation({
  name: "adminDeleteRealm",
  summary: "Deletes a realm that is switched off, with all of its users, keys and audit, for ever.",
  access: { who: "instanceAdmin" },
  input: z.object({ name: z.string().max(64) }),
  output: messageOutput,
  problems: [problems.realmActive],
}).run(async ({ name }, context) => {
  onlyInMain(context);
  const { database } = context;
  const { id, deactivated_at } = await findRealmRow(context, name);
  if (deactivated_at === null) throw context.problem(problems.realmActive);
  // Its own audit goes with it; what stays in ours is the seal that it ended with, so that an exported copy can still be checked.
  const last = await database.queries
    .selectFrom("audit_event")
    .select(["sequence", "seal"])
    .where("realm_id", "=", id)
    .where("sequence", "is not", null)
    .orderBy("sequence", "desc")
    .limit(1)
    .executeTakeFirst();
  context.note({ targetId: id, detail: { realm: name, lastSequence: last?.sequence ?? null, lastSeal: last?.seal ?? null } });
  await clearRealm(database.queries, id);
  const isGone = await context.commit((transaction) => deleteRealm(transaction, id));
  if (!isGone) throw context.problem(problems.realmActive);
  return { message: `The realm ${name} is deleted.` };
});
