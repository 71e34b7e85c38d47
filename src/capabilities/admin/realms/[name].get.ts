/** One realm, for the page that changes it. */
import { z } from "zod";
import { operation } from "../../../domain/operation.ts";
import { findRealmRow } from "../../../domain/realm-administration.ts";
import { onlyInMain, realmOutput, toRealm } from "../../../domain/realm-shapes.ts";

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
