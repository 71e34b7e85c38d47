/** Deleting one's own account: at once, after a grace, or by putting it out of use, as the realm has it (D9). */
import { z } from "zod";
import { endAccount } from "../../domain/account/account-deletion.ts";
import { proveOwner } from "../../domain/account/owner-proof.ts";
import { keepInstanceAdministrator } from "../../domain/administration/administrators.ts";
import { operation } from "../../domain/call/operation.ts";
import { isInstanceAdministrator } from "../../domain/call/roles.ts";
import { problems } from "../../domain/problems.ts";
import { instant, passwordInput, toInstant } from "../../domain/shapes.ts";

const messages = {
  immediate: "Your account is deleted.",
  grace: "Your account will be deleted. The mail that we sent you says how to keep it.",
  deactivate: "Your account is deactivated. An administrator can put it into use again.",
} as const;

export default operation({
  name: "deleteAccount",
  summary:
    "Deletes the account, at once or after a grace as the realm has it, and ends all sessions. Asks for the password or a recent proof.",
  access: { who: "user", verified: true },
  limit: { calls: 60, windowSeconds: 60 },
  input: z.object({ password: passwordInput.optional() }),
  output: z.object({
    message: z.string(),
    deletionDueAt: instant.nullable().meta({ description: "Until then it can be restored; null: deleted at once, or only deactivated." }),
  }),
  problems: [problems.wrongPassword],
}).run(async ({ password }, context) => {
  const { user, realm, effects } = context;
  const { deletion } = realm.settings.account;
  const counted = await proveOwner(context, password);
  // Its address and browser would be the only personal thing left of an account that is gone at once.
  if (deletion === "immediate") context.note({ isErased: true });
  const dueAt = await context.commit(async (transaction) => {
    await counted?.succeed(transaction);
    if (isInstanceAdministrator(user)) await keepInstanceAdministrator(transaction, user);
    return endAccount(context, transaction, user);
  });
  effects.push({ kind: "sessionEnded" });
  return { message: messages[deletion], deletionDueAt: dueAt === null ? null : toInstant(dueAt) };
});
