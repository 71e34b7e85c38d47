/** What an administrator can do with one user: a form for each operation. */
import { z } from "zod";
import type { Block } from "../../../../kernel/page/blocks.ts";
import type { Form } from "../../../../kernel/page/form.ts";
import type { FieldKey, NoticeKey, PageTextKey } from "../../../../texts/keys.ts";

type UserForm = Form<PageTextKey, FieldKey, NoticeKey>;

const id = { input: "id", as: "parameter" } as const;
const reason = { input: "reason", label: "console.users.reason", hint: "console.users.reasonHint" } as const;
const back = { to: "/admin/users/{id}", text: "console.user.back", tone: "main" } as const;

function here(notice: NoticeKey) {
  return { to: "/admin/users/{id}", notice };
}

/** A link says that it is on its way; a temporary password is shown this once. */
function showReset(value: unknown): Block<PageTextKey>[] {
  const { temporaryPassword } = z.object({ temporaryPassword: z.string().nullable() }).parse(value);
  const links = { kind: "links", links: [back] } as const;
  if (temporaryPassword === null)
    return [{ kind: "section", blocks: [{ kind: "notice", tone: "good", text: "console.user.linkSent" }, links] }];
  return [
    {
      kind: "section",
      title: "console.user.temporary",
      lead: "console.user.temporaryLead",
      blocks: [{ kind: "code", label: "console.user.temporary", text: temporaryPassword }, links],
    },
  ];
}

export const userForms: Readonly<Record<string, UserForm>> = {
  profile: {
    operation: "adminUpdateUser",
    fields: [
      id,
      { input: "username", label: "console.user.username" },
      { within: "profile" },
      { input: "locale", label: "console.create.locale", hint: "console.create.localeHint" },
    ],
    submit: "console.user.save",
    after: here("userSaved"),
  },
  roles: {
    operation: "adminSetRoles",
    fields: [id, { input: "roles", label: "console.users.roles", isTitled: true }],
    submit: "console.user.setRoles",
    after: here("rolesSaved"),
  },
  approve: { operation: "adminApproveUser", fields: [id], submit: "console.users.approve", after: here("userApproved") },
  reject: {
    operation: "adminRejectUser",
    fields: [id, reason],
    submit: "console.users.reject",
    tone: "danger",
    after: here("userRejected"),
  },
  verify: { operation: "adminVerifyEmail", fields: [id], submit: "console.user.verify", after: here("userVerified") },
  password: {
    operation: "adminResetPassword",
    fields: [
      id,
      {
        input: "mode",
        label: "console.user.resetMode",
        words: { LINK: "console.user.mode.LINK", TEMPORARY: "console.user.mode.TEMPORARY" },
      },
      { input: "clearSecondFactors", label: "console.user.clearFactors" },
    ],
    submit: "console.user.resetPassword",
    after: { to: "/admin/users/{id}" },
    answer: showReset,
  },
  factors: {
    operation: "adminResetSecondFactor",
    fields: [id],
    submit: "console.user.resetFactors",
    tone: "danger",
    after: here("userFactorsReset"),
  },
  revoke: {
    operation: "adminRevokeUserSessions",
    fields: [id],
    submit: "console.users.revoke",
    tone: "danger",
    after: here("userSessionsEnded"),
  },
  suspend: {
    operation: "adminSuspendUser",
    fields: [id, reason],
    submit: "console.users.suspend",
    tone: "danger",
    after: here("userSuspended"),
  },
  restore: { operation: "adminRestoreUser", fields: [id], submit: "console.users.restore", after: here("userRestored") },
  remove: {
    operation: "adminDeleteUser",
    fields: [id, { input: "anonymise", label: "console.users.anonymise", hint: "console.users.anonymiseHint" }],
    submit: "console.users.delete",
    tone: "danger",
    after: { to: "/admin/users", notice: "userDeleted" },
  },
};
