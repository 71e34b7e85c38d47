/** Whether the set-up page is still open: afterwards there is nothing at its address. */
import { z } from "zod";
import { hasFirstAdministrator } from "../../domain/administration/first-administrator.ts";
import { operation } from "../../domain/call/operation.ts";
import { mainRealm } from "../../domain/realm/instance-options.ts";
import { commonProblems } from "../../kernel/problem.ts";

export default operation({
  name: "getSetup",
  summary: "Tells that the first administrator is still to be created; not found once there is one.",
  access: { who: "anyone" },
  limit: { calls: 60, windowSeconds: 60 },
  output: z.object({ isOpen: z.boolean() }),
}).run(async (_input, context) => {
  if (context.realm.name !== mainRealm || (await hasFirstAdministrator(context.database.queries))) {
    throw context.problem(commonProblems.notFound);
  }
  return { isOpen: true };
});
