/** The second step of a sign-in: a code of the app, a passkey, or a recovery code. */
import { afterSignIn } from "../../domain/after-sign-in.ts";
import { page } from "../../domain/page.ts";

const challenge = { input: "challenge", as: "link" } as const;

export default page({
  title: "secondFactor.title",
  lead: "secondFactor.lead",
  audience: "guest",
  link: { isStep: true, lost: "lost.step", links: [{ to: "/sign-in", text: "lost.startAgain", tone: "main" }] },
  forms: {
    totp: {
      operation: "completeSecondFactor",
      fields: [challenge, { input: "totpCode", as: "totpCode", isRequired: true }],
      submit: "secondFactor.submit",
      ...afterSignIn,
    },
    recovery: {
      operation: "completeSecondFactor",
      fields: [challenge, { input: "recoveryCode", as: "recoveryCode", isRequired: true }],
      submit: "secondFactor.submitRecovery",
      tone: "quiet",
      ...afterSignIn,
    },
    passkey: {
      operation: "completeSecondFactor",
      challengeFrom: "startPasskeySignIn",
      fields: [challenge, { input: "passkey", as: "passkey" }],
      submit: "signIn.passkey",
      tone: "quiet",
      ...afterSignIn,
    },
  },
  show: () => [
    { kind: "form", form: "totp" },
    { kind: "form", form: "passkey" },
    { kind: "text", text: "secondFactor.noApp" },
    { kind: "form", form: "recovery" },
    { kind: "links", links: [{ to: "/sign-in", text: "lost.startAgain" }] },
  ],
});
