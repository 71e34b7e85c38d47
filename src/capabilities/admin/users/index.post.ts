/** An administrator makes an account: verified on their word, or invited by a mail whose link sets the password. */
import { z } from "zod";
import { adminUserOutput, toAdminUser } from "../../../domain/administration/admin-user.ts";
import { insertManagedUser } from "../../../domain/administration/managed-user.ts";
import { readEmailAddress, readUsername } from "../../../domain/call/field-rules.ts";
import { operation } from "../../../domain/call/operation.ts";
import { readGrantedRoles, rolesInput } from "../../../domain/call/roles.ts";
import { problems } from "../../../domain/problems.ts";
import { checkProfile } from "../../../domain/realm/profile-fields.ts";
import { emailInput, localeInput, profileInput, usernameInput } from "../../../domain/shapes.ts";

export default operation({
  name: "adminCreateUser",
  summary: "Creates a user, verified on the administrator's word or, with an invitation, by the mailed link that sets the password.",
  access: { who: "admin" },
  limit: { calls: 120, windowSeconds: 60 },
  input: z.object({
    email: emailInput,
    username: usernameInput.optional(),
    profile: profileInput.optional(),
    locale: localeInput.optional(),
    roles: rolesInput.optional(),
    sendInvitation: z.boolean().optional().meta({ description: "Mails a link that sets the password; false when absent." }),
  }),
  output: adminUserOutput,
  problems: [problems.usernameTaken],
}).run(async (input, context) => {
  const email = readEmailAddress(input.email, "email");
  const username = input.username === undefined ? null : readUsername(input.username, "username");
  checkProfile(context, input.profile, { isNew: true, by: "admin" });
  const roles = readGrantedRoles(context, input.roles ?? []);
  const { profile = {}, locale = null, sendInvitation: isInvited = false } = input;
  const created = await insertManagedUser(context, { email, username, profile, locale, roles, isInvited });
  return { user: await toAdminUser(context, created) };
});
