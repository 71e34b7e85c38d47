/** An administrator deletes a user at once, or anonymises what hosts refer to. */
import { z } from "zod";
import { deleteForGood } from "../../../domain/account/account-deletion.ts";
import { keepInstanceAdministrator } from "../../../domain/administration/administrators.ts";
import { findChangeableUser } from "../../../domain/administration/managed-change.ts";
import { operation } from "../../../domain/call/operation.ts";
import { untilSettled } from "../../../domain/settled.ts";
import { idInput, messageOutput } from "../../../domain/shapes.ts";

export default operation({
  name: "adminDeleteUser",
  summary: "Deletes a user and everything of theirs at once; anonymised, the id stays. The audit stays without what is personal.",
  access: { who: "admin" },
  input: z.object({
    id: idInput,
    anonymise: z.boolean().optional().meta({ description: "Keep the id, without anything personal; the realm's setting when absent." }),
  }),
  output: messageOutput,
}).run(async ({ id, anonymise }, context) => {
  const { realm, effects } = context;
  const isSelf = context.user.id === id;
  await untilSettled(async () => {
    const user = await findChangeableUser(context, id);
    if (isSelf) context.note({ isErased: true });
    await context.commit(async (transaction) => {
      await keepInstanceAdministrator(transaction, user);
      await deleteForGood(context, transaction, user, anonymise ?? realm.settings.account.anonymise);
    });
  });
  if (isSelf) effects.push({ kind: "sessionEnded" });
  return { message: "The user is deleted." };
});
