/** The user's own account. */
import { z } from "zod";
import { operation } from "../../domain/call/operation.ts";
import { toUser, userShape } from "../../domain/user/user-state.ts";

export default operation({
  name: "getAccount",
  summary: "Answers the user's own account.",
  access: { who: "user", whileEnrolling: true },
  output: z.object({
    user: userShape,
    deletion: z
      .enum(["immediate", "grace", "deactivate"])
      .meta({ id: "AccountDeletion", description: "What deleting this account would do." }),
  }),
}).run((_input, { user, realm }) => ({ user: toUser(user, realm.name), deletion: realm.settings.account.deletion }));
