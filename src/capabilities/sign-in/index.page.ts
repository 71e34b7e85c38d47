/** The forms to sign in: with a password, or with a passkey where the browser knows any. */
import { z } from "zod";
import { page } from "../../domain/call/page.ts";
import { afterSignIn } from "../../domain/sign-in/after-sign-in.ts";
import { reading } from "../../kernel/page/reading.ts";

const policy = z.object({ mode: z.string(), emailSignIn: z.boolean(), signInWith: z.array(z.string()) });
const signIn = { operation: "signInWithPassword", submit: "signIn.submit", ...afterSignIn } as const;

export default page({
  title: "signIn.title",
  audience: "guest",
  reads: { policy: reading("getSignUpPolicy", policy) },
  forms: {
    signIn: { ...signIn, fields: ["identifier", "password"] },
    /** Where user names are none to sign in with. */
    signInByEmail: { ...signIn, fields: [{ input: "identifier", as: "identifierEmail" }, "password"] },
    passkey: {
      operation: "signInWithPasskey",
      challengeFrom: "startPasskeySignIn",
      isOfferedWhileTyping: true,
      fields: [{ input: "passkey", as: "passkey" }],
      submit: "signIn.passkey",
      tone: "quiet",
      ...afterSignIn,
    },
  },
  show: ({ data }) => [
    { kind: "form", form: data.policy.signInWith.includes("username") ? "signIn" : "signInByEmail" },
    { kind: "form", form: "passkey" },
    {
      kind: "links",
      links: [
        ...(data.policy.emailSignIn ? [{ to: "/sign-in/email", text: "signIn.byMail", tone: "quiet", keepsReturnTo: true } as const] : []),
        { to: "/password/reset", text: "signIn.forgot" },
        ...(data.policy.mode === "closed" || data.policy.mode === "invite"
          ? []
          : [{ to: "/sign-up", intro: "signIn.noAccount", text: "signIn.signUp", keepsReturnTo: true } as const]),
      ],
    },
  ],
});
