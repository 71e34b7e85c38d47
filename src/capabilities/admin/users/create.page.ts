/** A new user, on an administrator's word or by an invitation to choose a password. */
import { page } from "../../../domain/call/page.ts";
import { reading } from "../../../kernel/page/reading.ts";
import { roleChoices, rolesKnown } from "../role-choices.ts";

export default page({
  title: "console.create.title",
  lead: "console.create.lead",
  audience: "administrator",
  parent: { to: "/admin/users", text: "console.users.title" },
  reads: { settings: reading("adminGetSettings", rolesKnown) },
  forms: {
    create: {
      operation: "adminCreateUser",
      fields: [
        { input: "email", label: "console.user.email" },
        { input: "username", label: "console.user.username" },
        { within: "profile" },
        { input: "locale", label: "console.create.locale", hint: "console.create.localeHint" },
        { input: "roles", label: "console.users.roles" },
        { input: "sendInvitation", label: "console.create.invite" },
      ],
      submit: "console.create.submit",
      after: { to: "/admin/users/{id}", fills: { id: "user.id" }, notice: "userCreated" },
    },
  },
  show: ({ data: { settings } }) => [
    {
      kind: "section",
      blocks: [{ kind: "form", form: "create", values: { sendInvitation: true }, choices: { roles: roleChoices(settings) } }],
    },
  ],
});
