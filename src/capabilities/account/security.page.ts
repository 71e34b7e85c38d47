/** Security: the address that links go to, and the password. */
import { z } from "zod";
import { page } from "../../domain/page.ts";
import { reading } from "../../kernel/page.ts";

const account = z.object({ user: z.object({ email: z.string().nullable(), emailVerified: z.boolean() }) });

export default page({
  title: "security.title",
  audience: "user",
  navigation: { text: "navigation.security", position: 2 },
  reads: { account: reading("getAccount", account) },
  forms: {
    password: {
      operation: "changePassword",
      fields: [{ input: "currentPassword", as: "currentPassword", isRequired: true }, "newPassword"],
      submit: "security.change",
      after: { to: "/account/security", notice: "passwordChanged" },
    },
    changeEmail: {
      operation: "requestEmailChange",
      fields: [{ input: "email", as: "newEmail" }],
      submit: "security.changeEmail",
      tone: "quiet",
      after: { to: "/account/security", notice: "emailChangeSent" },
    },
    verify: {
      operation: "requestEmailVerification",
      fields: [],
      submit: "security.verify",
      tone: "quiet",
      after: { to: "/account/security", notice: "verificationSent" },
    },
  },
  show({ data: { account } }) {
    const { email, emailVerified } = account.user;
    const badge = emailVerified
      ? ({ text: "account.confirmed", tone: "good" } as const)
      : ({ text: "account.unconfirmed", tone: "attention" } as const);
    return [
      {
        kind: "section",
        title: "security.address",
        lead: "security.addressLead",
        blocks: [
          { kind: "facts", facts: [{ label: "account.email", value: email === null ? "word.none" : { plain: email }, badge }] },
          { kind: "form", form: emailVerified ? "changeEmail" : "verify" },
        ],
      },
      { kind: "section", title: "security.password", lead: "security.passwordLead", blocks: [{ kind: "form", form: "password" }] },
    ];
  },
});
