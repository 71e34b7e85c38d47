/** Calls one of the user's own passkeys by another name; another's is not found (IDR-06). */
import { z } from "zod";
import { operation } from "../../domain/call/operation.ts";
import { renamePasskey, toPasskey } from "../../domain/factors/passkey.ts";
import { passkeyNameInput, passkeyShape } from "../../domain/factors/passkey-shapes.ts";
import { idInput } from "../../domain/shapes.ts";
import { commonProblems } from "../../kernel/problem.ts";

export default operation({
  name: "renamePasskey",
  summary: "Gives one of the user's passkeys another name.",
  access: { who: "user" },
  input: z.object({ id: idInput, name: passkeyNameInput }),
  output: z.object({ passkey: passkeyShape }),
}).run(async ({ id, name }, context) => {
  const renamed = await context.commit(async ({ queries }) => {
    const passkey = await renamePasskey(queries, context.user, id, name);
    if (passkey === null) throw context.problem(commonProblems.notFound, { detail: "You have no such passkey." });
    return passkey;
  });
  return { passkey: toPasskey(renamed) };
});
