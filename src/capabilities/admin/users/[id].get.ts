/** One user, as administrators see them. */
import { z } from "zod";
import { adminUserOutput, toAdminUser } from "../../../domain/administration/admin-user.ts";
import { operation } from "../../../domain/call/operation.ts";
import { idInput } from "../../../domain/shapes.ts";
import { findUser } from "../../../domain/user/user.ts";
import { commonProblems } from "../../../kernel/problem.ts";

export default operation({
  name: "adminGetUser",
  summary: "Answers one user of the realm.",
  access: { who: "admin" },
  input: z.object({ id: idInput }),
  output: adminUserOutput,
}).run(async ({ id }, context) => {
  const user = await findUser(context.database.queries, context.realm.id, id);
  if (user === null) throw context.problem(commonProblems.notFound, { detail: "There is no such user here." });
  return { user: await toAdminUser(context, user) };
});
