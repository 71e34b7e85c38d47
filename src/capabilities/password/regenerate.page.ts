/** The form to have a new password mailed, where a realm wants that (E9). */
import { z } from "zod";
import { page } from "../../domain/call/page.ts";
import { reading } from "../../kernel/page/reading.ts";

export default page({
  title: "regenerate.title",
  audience: "anyone",
  reads: { policy: reading("getSignUpPolicy", z.object({ mailsPasswords: z.boolean() })) },
  forms: {
    regenerate: {
      operation: "regeneratePassword",
      fields: ["email"],
      submit: "regenerate.submit",
      after: { to: "/sign-in", notice: "passwordMailed" },
    },
  },
  show({ data: { policy } }) {
    if (!policy.mailsPasswords)
      return [
        { kind: "text", text: "regenerate.off" },
        { kind: "links", links: [{ to: "/password/reset", text: "reset.submit", tone: "main" }] },
      ];
    return [
      { kind: "text", text: "regenerate.lead" },
      { kind: "form", form: "regenerate" },
      { kind: "links", links: [{ to: "/sign-in", text: "sent.backToSignIn" }] },
    ];
  },
});
