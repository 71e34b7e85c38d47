/** The form to sign in with a password. */
import { z } from "zod";
import { page } from "../../domain/page.ts";
import { reading } from "../../kernel/page.ts";

export default page({
  title: "signIn.title",
  audience: "guest",
  reads: { policy: reading("getSignUpPolicy", z.object({ mode: z.string() })) },
  forms: {
    signIn: {
      operation: "signInWithPassword",
      fields: ["identifier", "password"],
      submit: "signIn.submit",
      after: { to: "/sign-in/next-step" },
      afterStep: { DONE: { to: "/account", orReturnTo: true }, CONFIRM_EMAIL: { to: "/email/verify" } },
    },
  },
  show: ({ data }) => [
    { kind: "form", form: "signIn" },
    {
      kind: "links",
      links: [
        { to: "/password/reset", text: "signIn.forgot" },
        ...(data.policy.mode === "closed"
          ? []
          : [{ to: "/sign-up", intro: "signIn.noAccount", text: "signIn.signUp", keepsReturnTo: true } as const]),
      ],
    },
  ],
});
