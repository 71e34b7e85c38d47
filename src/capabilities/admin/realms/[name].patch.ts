/** Changing a realm: what people call it, where it stands, and whether it is open. */
import { z } from "zod";
import { findRealmRow, updateRealm } from "../../../domain/administration/realm-administration.ts";
import { displayNameInput, hostInput, onlyInMain, realmOutput, toRealm } from "../../../domain/administration/realm-shapes.ts";
import { operation } from "../../../domain/call/operation.ts";
import { problems } from "../../../domain/problems.ts";

export default operation({
  name: "adminUpdateRealm",
  summary: "Changes a realm's display name or host, or switches it off, which ends all of its sessions, and on again.",
  access: { who: "instanceAdmin" },
  input: z.object({
    name: z.string().max(64),
    displayName: displayNameInput.optional(),
    isActive: z.boolean().optional(),
    host: hostInput.nullable().optional(),
  }),
  output: realmOutput,
  problems: [problems.hostTaken],
}).run(async ({ name, ...change }, context) => {
  onlyInMain(context);
  const found = await findRealmRow(context, name);
  context.note({ targetId: found.id, detail: { realm: name, changed: Object.keys(change).join(" ") } });
  const realm = await context.commit((transaction) => updateRealm(context, transaction, found, change));
  return { realm: toRealm(realm) };
});
