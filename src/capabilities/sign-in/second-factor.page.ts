/** The second step of a sign-in: a code of the app, a passkey, or a recovery code, whichever the user has. */
import { z } from "zod";
import { page } from "../../domain/call/page.ts";
import { afterSignIn } from "../../domain/sign-in/after-sign-in.ts";
import { readingOfLink } from "../../kernel/page/reading.ts";

const challenge = { input: "challenge", as: "link" } as const;

const factorsShape = z.object({
  secondFactor: z.object({
    totp: z.boolean(),
    recoveryCode: z.boolean(),
    // Which passkeys may answer, and that they need not verify anybody; never the challenge, which stays in its cookie.
    passkeyOptions: z.object({ allowCredentials: z.array(z.unknown()), userVerification: z.string() }).nullable(),
  }),
});

export default page({
  title: "secondFactor.title",
  lead: "secondFactor.lead",
  audience: "guest",
  link: { isStep: true, lost: "lost.step", links: [{ to: "/sign-in", text: "lost.startAgain", tone: "main" }] },
  reads: { factors: readingOfLink("getSecondFactor", factorsShape, "challenge") },
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
      unsupported: "passkeys.unsupported",
      tone: "quiet",
      ...afterSignIn,
    },
  },
  show({ data }) {
    const { totp = false, recoveryCode = false, passkeyOptions = null } = data.factors?.secondFactor ?? {};
    return [
      ...(totp ? ([{ kind: "form", form: "totp" }] as const) : []),
      ...(passkeyOptions === null ? [] : ([{ kind: "form", form: "passkey", passkeyOptions, isMain: !totp }] as const)),
      ...(recoveryCode
        ? ([{ kind: "disclosure", title: "secondFactor.orRecovery", blocks: [{ kind: "form", form: "recovery" }] }] as const)
        : []),
      { kind: "links", links: [{ to: "/sign-in", text: "lost.startAgain" }] },
    ];
  },
});
