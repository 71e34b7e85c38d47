/** An address counts as proven on an administrator's word, for people whom no mail reaches. */
import { z } from "zod";
import { adminUserOutput, toAdminUser } from "../../../../domain/administration/admin-user.ts";
import { changeManagedUser, findChangeableUser } from "../../../../domain/administration/managed-change.ts";
import { endTokens } from "../../../../domain/call/one-time-token.ts";
import { operation } from "../../../../domain/call/operation.ts";
import { problems } from "../../../../domain/problems.ts";
import { untilSettled } from "../../../../domain/settled.ts";
import { idInput } from "../../../../domain/shapes.ts";
import { askForApproval } from "../../../../domain/sign-up/sign-up-approval.ts";
import { findAddressHolders } from "../../../../domain/user/address-holders.ts";
import { isClaim } from "../../../../domain/user/user-state.ts";
import { invalidRequest } from "../../../../kernel/input.ts";
import { fieldFault } from "../../../../kernel/problem.ts";

export default operation({
  name: "adminVerifyEmail",
  summary: "Marks a user's address as verified, on the administrator's word.",
  access: { who: "admin" },
  input: z.object({ id: idInput }),
  output: adminUserOutput,
  problems: [problems.alreadyVerified],
}).run(async ({ id }, context) => {
  const verified = await untilSettled(async () => {
    const user = await findChangeableUser(context, id);
    const { email_key: key, email_verified_at: verifiedAt } = user;
    if (key === null) throw invalidRequest([fieldFault("/id", "no_address")]);
    if (verifiedAt !== null) throw context.problem(problems.alreadyVerified);
    return changeManagedUser(context, {
      user,
      set: { email_verified_at: context.clock.now(), claim_expires_at: null },
      tell: "EMAIL_VERIFIED",
      async also({ queries }) {
        const { owner } = await findAddressHolders(queries, user.realm_id, key, context.clock.now());
        if (owner !== null && owner.id !== user.id) throw context.problem(problems.alreadyVerified);
        await endTokens(queries, user.realm_id, user.id, ["VERIFY_EMAIL"]);
      },
      // As when the mailbox is proven; without a claim, the administrators were told at sign-up.
      after: async (transaction, updated) => {
        if (isClaim(user)) await askForApproval(context, transaction, updated);
      },
    });
  });
  return { user: await toAdminUser(context, verified) };
});
