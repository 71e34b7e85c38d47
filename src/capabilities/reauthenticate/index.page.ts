/** The proof that it is still the same person, before something that asks for it: by the second factor where there is one. */
import { z } from "zod";
import { page } from "../../domain/page.ts";
import { reading } from "../../kernel/page/reading.ts";

const after = { to: "/account", notice: "proven", orReturnTo: true } as const;

export default page({
  title: "reauthenticate.title",
  lead: "reauthenticate.lead",
  audience: "user",
  reads: {
    totp: reading("getTotp", z.object({ isConfigured: z.boolean() })),
    list: reading("listPasskeys", z.object({ passkeys: z.array(z.object({ id: z.string() })) })),
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
      tone: "quiet",
      after,
    },
  },
  show({ data }) {
    const passkey = data.list.passkeys.length > 0 ? ([{ kind: "form", form: "passkey" }] as const) : [];
    if (!data.totp.isConfigured && passkey.length === 0)
      return [
        { kind: "form", form: "reauthenticate" },
        { kind: "text", text: "reauthenticate.noPassword" },
        { kind: "form", form: "mail", values: { method: "EMAIL_CODE" } },
      ];
    return [
      ...passkey,
      ...(data.totp.isConfigured ? ([{ kind: "form", form: "totp" }] as const) : []),
      { kind: "text", text: "secondFactor.noApp" },
      { kind: "form", form: "recovery" },
    ];
  },
});
