/** For a weak session: confirm the address, or have the mail sent again. */
import { z } from "zod";
import { page } from "../../domain/call/page.ts";
import { reading } from "../../kernel/page/reading.ts";

const session = z.object({ user: z.object({ email: z.string().nullable(), emailVerified: z.boolean() }) });

export default page({
  title: "verify.title",
  audience: "user",
  reads: { session: reading("getSession", session) },
  forms: {
    verify: {
      operation: "requestEmailVerification",
      fields: [],
      submit: "verify.submit",
      after: { to: "/email/verify", notice: "verificationSent" },
    },
  },
  heading: ({ session }) => (session.user.emailVerified ? "verify.doneTitle" : "verify.title"),
  show({ data: { session } }) {
    const { email, emailVerified } = session.user;
    const values = { email: email ?? "" };
    const toAccount = { to: "/account", text: "verify.continue" } as const;
    if (emailVerified)
      return [
        { kind: "text", text: { key: "verify.done", values } },
        { kind: "links", links: [{ ...toAccount, tone: "main" }] },
      ];
    return [
      { kind: "text", text: { key: "verify.lead", values } },
      { kind: "form", form: "verify" },
      { kind: "links", links: [toAccount, { to: "/sign-out", text: "signOut.submit" }] },
    ];
  },
});
