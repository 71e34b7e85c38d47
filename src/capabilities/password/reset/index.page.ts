/** The form to ask for a link that resets the password. */
import { z } from "zod";
import { page } from "../../../domain/call/page.ts";
import { reading } from "../../../kernel/page/reading.ts";

export default page({
  title: "reset.title",
  lead: "reset.lead",
  audience: "anyone",
  reads: { policy: reading("getSignUpPolicy", z.object({ mailsPasswords: z.boolean() })) },
  forms: {
    reset: { operation: "requestPasswordReset", fields: ["email"], submit: "reset.submit", after: { to: "/password/reset/sent" } },
  },
  show: ({ data: { policy } }) => [
    { kind: "form", form: "reset" },
    {
      kind: "links",
      links: [
        ...(policy.mailsPasswords ? [{ to: "/password/regenerate", text: "regenerate.instead" } as const] : []),
        { to: "/sign-in", text: "sent.backToSignIn" },
      ],
    },
  ],
});
