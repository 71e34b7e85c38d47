/** The keys that a realm's access tokens are signed with. */
import { keysOutput, listKeys } from "../../../domain/administration/key-shape.ts";
import { operation } from "../../../domain/call/operation.ts";

export default operation({
  name: "adminListKeys",
  summary: "Lists the realm's signing keys: which one signs, which one will, which are still needed to verify.",
  access: { who: "admin" },
  output: keysOutput,
}).run((_input, context) => listKeys(context));
