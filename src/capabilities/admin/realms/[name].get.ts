/** One realm, for the page that changes it. */
import { z } from "zod";
import { findRealmRow } from "../../../domain/administration/realm-administration.ts";
import { onlyInMain, realmOutput, toRealm } from "../../../domain/administration/realm-shapes.ts";
import { operation } from "../../../domain/call/operation.ts";

export default operation({
  name: "adminGetRealm",
  summary: "Reads one realm, one that is switched off too.",
  access: { who: "instanceAdmin" },
  input: z.object({ name: z.string().max(64) }),
  output: realmOutput,
}).run(async ({ name }, context) => {
  onlyInMain(context);
  return { realm: toRealm(await findRealmRow(context, name)) };
});
