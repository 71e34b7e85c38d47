/** The form to sign up. */
import { z } from "zod";
import { page } from "../../domain/page.ts";
import { reading } from "../../kernel/page.ts";

const policy = z.object({ mode: z.string(), passwordless: z.boolean(), approval: z.boolean(), signInWith: z.array(z.string()) });

export default page({
  title: "signUp.title",
  audience: "guest",
  reads: { policy: reading("getSignUpPolicy", policy) },
  forms: {
    signUp: {
      operation: "startSignUp",
      fields: ["email", "username", { input: "password", as: "chosenPassword", isRequired: true }, { within: "profile" }],
      submit: "signUp.submit",
      after: { to: "/sign-up/sent" },
      afterStep: {
        SIGN_IN: { to: "/sign-in", notice: "signedUp" },
        AWAIT_APPROVAL: { to: "/sign-up/waiting" },
        DONE: { to: "/account", orReturnTo: true },
      },
    },
  },
  show({ data: { policy } }) {
    const haveAccount = {
      kind: "links",
      links: [{ to: "/sign-in", intro: "signUp.haveAccount", text: "signUp.signIn", keepsReturnTo: true }],
    } as const;
    if (policy.mode === "closed") return [{ kind: "text", text: "signUp.closed" }, haveAccount];
    const without = [...(policy.passwordless ? ["password"] : []), ...(policy.signInWith.includes("username") ? [] : ["username"])];
    const note = policy.approval ? [{ kind: "text", text: "signUp.approval" } as const] : [];
    return [...note, { kind: "form", form: "signUp", without }, haveAccount];
  },
});
