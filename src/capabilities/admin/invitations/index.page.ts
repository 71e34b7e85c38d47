/** The invitations of the realm, and their end. */
import { z } from "zod";
import { page } from "../../../domain/call/page.ts";
import { readingWith } from "../../../kernel/page/reading.ts";
import type { Badge } from "../../../kernel/page/text.ts";
import type { PageTextKey } from "../../../texts/keys.ts";

const states = ["PENDING", "ACCEPTED", "REVOKED", "EXPIRED"] as const;

const invitation = z.object({
  id: z.string(),
  email: z.string().nullable(),
  roles: z.array(z.string()),
  state: z.enum(states),
  createdAt: z.string(),
  expiresAt: z.string(),
  acceptedBy: z.string().nullable(),
});

const badges: Readonly<Record<(typeof states)[number], Badge<PageTextKey>>> = {
  PENDING: { text: "console.invitations.state.PENDING", tone: "attention" },
  ACCEPTED: { text: "console.invitations.state.ACCEPTED", tone: "good" },
  REVOKED: { text: "console.invitations.state.REVOKED", tone: "plain" },
  EXPIRED: { text: "console.invitations.state.EXPIRED", tone: "plain" },
};

export default page({
  title: "console.invitations.title",
  audience: "administrator",
  navigation: { area: "console", text: "console.invitations.title", position: 4 },
  actions: [{ to: "/admin/invitations/create", text: "console.invitations.create", tone: "main" }],
  reads: {
    list: readingWith("adminListInvitations", z.object({ invitations: z.array(invitation), nextCursor: z.string().nullable() }), {
      query: ["cursor"],
    }),
  },
  forms: {
    revoke: {
      operation: "adminRevokeInvitation",
      fields: [],
      submit: "console.invitations.revoke",
      tone: "danger",
      after: { to: "/admin/invitations" },
      perRow: { input: "id", question: "console.invitations.revokeMany", done: "console.invitations.revokeDone" },
    },
  },
  show({ data: { list } }) {
    const rows = (list?.invitations ?? []).map(({ id, email, roles, state, createdAt, expiresAt, acceptedBy }) => ({
      key: id,
      name: email === null ? ("console.invitations.anyone" as const) : { plain: email },
      cells: [
        email === null ? { text: "console.invitations.anyone" as const } : { text: { plain: email } },
        {
          badges: [badges[state]],
          ...(acceptedBy !== null && { link: { to: "/admin/users/{id}", with: { id: acceptedBy } }, text: "console.user.title" as const }),
        },
        roles.length === 0
          ? { text: "console.nobody" as const }
          : { badges: roles.map((role) => ({ text: { plain: role }, tone: "plain" as const })) },
        { text: { instant: expiresAt } },
        { text: { ago: createdAt } },
      ],
    }));
    return [
      {
        kind: "table",
        caption: "console.invitations.caption",
        columns: [
          { title: "console.invitations.for" },
          { title: "console.invitations.state" },
          { title: "console.users.roles" },
          { title: "console.invitations.expires" },
          { title: "console.user.created" },
        ],
        rows,
        empty: "console.invitations.none",
        next: { input: "cursor", cursor: list?.nextCursor ?? null },
        bulk: ["revoke"],
      },
    ];
  },
});
