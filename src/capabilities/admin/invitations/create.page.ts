/** A new invitation, whose link is shown once. */
import { z } from "zod";
import { page } from "../../../domain/call/page.ts";
import type { Block } from "../../../kernel/page/blocks.ts";
import { reading } from "../../../kernel/page/reading.ts";
import type { PageTextKey } from "../../../texts/keys.ts";
import { roleChoices, rolesKnown } from "../role-choices.ts";

function showLink(value: unknown): Block<PageTextKey>[] {
  const { link } = z.object({ link: z.string() }).parse(value);
  return [
    {
      kind: "section",
      title: "console.invite.link",
      lead: "console.invite.linkLead",
      blocks: [
        { kind: "code", label: "console.invite.link", text: link },
        { kind: "links", links: [{ to: "/admin/invitations", text: "console.invite.done", tone: "main" }] },
      ],
    },
  ];
}

export default page({
  title: "console.invitations.create",
  lead: "console.invite.lead",
  audience: "administrator",
  parent: { to: "/admin/invitations", text: "console.invitations.title" },
  reads: { settings: reading("adminGetSettings", rolesKnown) },
  forms: {
    invite: {
      operation: "adminCreateInvitation",
      fields: [
        { input: "email", label: "console.invite.email", hint: "console.invite.emailHint" },
        { input: "roles", label: "console.users.roles" },
        { input: "expiresInHours", label: "console.invite.hours", hint: "console.invite.hoursHint" },
      ],
      submit: "console.invite.submit",
      after: { to: "/admin/invitations" },
      answer: showLink,
    },
  },
  show: ({ data: { settings } }) => [
    {
      kind: "section",
      blocks: [{ kind: "form", form: "invite", choices: { roles: roleChoices(settings) } }],
    },
  ],
});
