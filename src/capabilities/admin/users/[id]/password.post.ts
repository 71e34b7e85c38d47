/** An administrator helps out with a password: by a mailed link, or a temporary one that must be changed at the next sign-in (C5). */
import { z } from "zod";
import { changeManagedUser, findChangeableUser } from "../../../../domain/administration/managed-change.ts";
import { operation } from "../../../../domain/call/operation.ts";
import { mailPasswordLink } from "../../../../domain/mail/user-mail.ts";
import { generatePassword } from "../../../../domain/password/generate-password.ts";
import { writePassword } from "../../../../domain/password/password.ts";
import { idInput } from "../../../../domain/shapes.ts";
import { clearFactors } from "../../../../domain/sign-in/second-factor.ts";
import { clearTries } from "../../../../domain/sign-in/sign-in-guard.ts";
import { mayReset } from "../../../../domain/user/user-state.ts";
import { invalidRequest } from "../../../../kernel/input.ts";
import { fieldFault } from "../../../../kernel/problem.ts";

export default operation({
  name: "adminResetPassword",
  summary: "Mails a link to choose a new password, or makes a temporary one that is shown once and must be changed at sign-in.",
  access: { who: "admin" },
  limit: { calls: 60, windowSeconds: 60 },
  input: z.object({
    id: idInput,
    mode: z.enum(["LINK", "TEMPORARY"]).meta({ id: "PasswordResetMode" }),
    clearSecondFactors: z.boolean().optional().meta({ description: "Removes every second factor as well; false when absent." }),
  }),
  output: z.object({
    message: z.string(),
    temporaryPassword: z.string().nullable().meta({ description: "Made by the server and shown this once; null for a link." }),
  }),
}).run(async ({ id, mode, clearSecondFactors = false }, context) => {
  const user = await findChangeableUser(context, id);
  context.note({ detail: { mode, clearSecondFactors } });
  if (mode === "LINK" && (user.email === null || !mayReset(user))) throw invalidRequest([fieldFault("/mode", "no_link")]);
  const temporary = mode === "TEMPORARY" ? generatePassword() : null;
  const hash = temporary === null ? null : await context.hasher.hash(temporary);
  await changeManagedUser(context, {
    user,
    ...(hash !== null && { set: { password_change_required_at: context.clock.now() }, tell: "PASSWORD" as const }),
    ...((hash !== null || clearSecondFactors) && { endsSessions: true as const }),
    async before(transaction) {
      await clearTries(context, transaction, user);
      if (clearSecondFactors) await clearFactors(context, transaction, user);
    },
    async also(transaction) {
      if (hash === null) await mailPasswordLink(context, transaction, user, "passwordReset");
      else await writePassword(transaction.queries, user, hash, context.clock.now());
    },
  });
  const message =
    temporary === null
      ? "A link to choose a new password is on its way."
      : "Hand this password over; it must be changed at the next sign-in.";
  return { message, temporaryPassword: temporary };
});
