/** The proof that it is still the same person, before something that asks for it: by the second factor where there is one. */
import { z } from "zod";
import { page } from "../../domain/call/page.ts";
import { reading } from "../../kernel/page/reading.ts";

const after = { to: "/account", notice: "proven", orReturnTo: true } as const;

const authenticators = z.object({ hasPassword: z.boolean(), totp: z.boolean(), passkeys: z.int(), recoveryCodes: z.int() });

/** Whoever can't, or doesn't want to, gives up nothing but the step. */
const wayOut = { kind: "links", links: [{ to: "/account", text: "verify.continue" }] } as const;

export default page({
  title: "reauthenticate.title",
  lead: "reauthenticate.lead",
  audience: "user",
  reads: {
    authenticators: reading("getAuthenticators", authenticators),
  },
  forms: {
    reauthenticate: {
      operation: "reauthenticate",
      fields: [{ input: "password", as: "password", isRequired: true }],
      submit: "reauthenticate.submit",
      after,
    },
    totp: {
      operation: "reauthenticate",
      fields: [{ input: "totpCode", as: "totpCode", isRequired: true }],
      submit: "reauthenticate.submit",
      after,
    },
    recovery: {
      operation: "reauthenticate",
      fields: [{ input: "recoveryCode", as: "recoveryCode", isRequired: true }],
      submit: "secondFactor.submitRecovery",
      tone: "quiet",
      after,
    },
    mail: {
      operation: "startReauthentication",
      fields: [{ input: "method", as: "hidden" }],
      submit: "reauthenticate.mail",
      tone: "quiet",
      after: { to: "/reauthenticate/code", carries: "challenge", carriesReturnTo: true },
    },
    passkey: {
      operation: "reauthenticate",
      challengeFrom: "startReauthentication",
      fields: [{ input: "passkey", as: "passkey" }],
      submit: "signIn.passkey",
      unsupported: "passkeys.unsupported",
      tone: "quiet",
      after,
    },
  },
  show({ data: { authenticators } }) {
    const passkey = authenticators.passkeys > 0 ? ([{ kind: "form", form: "passkey", isMain: !authenticators.totp }] as const) : [];
    const mail = { kind: "form", form: "mail", values: { method: "EMAIL_CODE" }, isMain: !authenticators.hasPassword } as const;
    if (!authenticators.totp && passkey.length === 0)
      return authenticators.hasPassword
        ? [{ kind: "form", form: "reauthenticate" }, { kind: "text", text: "reauthenticate.noPassword" }, mail, wayOut]
        : [mail, wayOut];
    return [
      ...passkey,
      ...(authenticators.totp ? ([{ kind: "form", form: "totp" }] as const) : []),
      ...(authenticators.recoveryCodes === 0
        ? []
        : ([{ kind: "disclosure", title: "secondFactor.orRecovery", blocks: [{ kind: "form", form: "recovery" }] }] as const)),
      wayOut,
    ];
  },
});
