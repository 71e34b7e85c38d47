/** Security: the address that links go to, the password, and the second factor. */
import { z } from "zod";
import { page } from "../../domain/call/page.ts";
import type { Block } from "../../kernel/page/blocks.ts";
import { reading } from "../../kernel/page/reading.ts";
import type { PageTextKey } from "../../texts/keys.ts";

const account = z.object({ user: z.object({ email: z.string().nullable(), emailVerified: z.boolean() }) });

const authenticators = z.object({ hasPassword: z.boolean(), totp: z.boolean(), passkeys: z.int(), recoveryCodes: z.int() });
type Authenticators = z.output<typeof authenticators>;

const enrolment = z.object({ secret: z.string(), otpauthUri: z.string(), qrCodeSvg: z.string() });
const codes = z.object({ recoveryCodes: z.array(z.string()) });

/** The secret and its picture, shown once, and where its first code goes. */
function showEnrolment(value: unknown): Block<PageTextKey>[] {
  const { secret, otpauthUri, qrCodeSvg } = enrolment.parse(value);
  return [
    {
      kind: "section",
      title: "totp.scan",
      lead: "totp.scanLead",
      blocks: [
        // Nobody can scan the phone that they hold.
        { kind: "picture", svg: qrCodeSvg, label: "totp.picture", opens: { uri: otpauthUri, text: "totp.open" } },
        // In fours, as apps and people like it.
        { kind: "facts", facts: [{ label: "totp.secret", value: { plain: (secret.match(/.{1,4}/g) ?? []).join(" ") }, isCode: true }] },
        { kind: "form", form: "activate" },
      ],
    },
  ];
}

function showCodes(value: unknown): Block<PageTextKey>[] {
  return [
    {
      kind: "section",
      title: "recovery.title",
      lead: "recovery.lead",
      blocks: [
        {
          kind: "codes",
          codes: codes.parse(value).recoveryCodes,
          save: "recovery.save",
          print: "recovery.print",
          fileName: "recovery-codes.txt",
        },
        { kind: "links", links: [{ to: "/account/security", text: "recovery.done", tone: "main" }] },
      ],
    },
  ];
}

/** A password of one's own waits until the address is proven. */
function passwordSection({ hasPassword }: Authenticators, isVerified: boolean): Block<PageTextKey> {
  const section = { kind: "section", title: "security.password" } as const;
  if (hasPassword) return { ...section, lead: "security.passwordLead", blocks: [{ kind: "form", form: "password" }] };
  return { ...section, lead: "security.firstPassword", blocks: isVerified ? [{ kind: "form", form: "firstPassword" }] : [] };
}

/** What the account is proven by, beside the password. */
function factorFacts({ totp, passkeys, recoveryCodes }: Authenticators): Block<PageTextKey> {
  const app = totp ? ({ badge: { text: "totp.on", tone: "good" } } as const) : ({ value: "totp.off" } as const);
  const left = { key: "recovery.left", values: { count: String(recoveryCodes) } } as const;
  const few = { label: "recovery.title", badge: { text: left, tone: "attention" } } as const;
  const codes = recoveryCodes < 3 ? few : ({ label: "recovery.title", value: left } as const);
  const link = { to: "/account/passkeys" };
  return {
    kind: "facts",
    facts: [
      { label: "totp.app", ...app },
      { label: "navigation.passkeys", value: passkeys === 0 ? "word.none" : { count: passkeys }, link },
      ...(totp || passkeys > 0 ? [codes] : []),
    ],
  };
}

function totpBlocks({ totp, passkeys }: Authenticators, attempted: string | null): Block<PageTextKey>[] {
  // The app has the secret already; only its code was wrong.
  if (attempted === "activate")
    return [
      { kind: "text", text: "totp.again" },
      { kind: "form", form: "activate" },
      { kind: "form", form: "again" },
    ];
  // Recovery codes stand in for a passkey as well.
  if (!totp) return [{ kind: "form", form: "enroll" }, ...(passkeys > 0 ? [{ kind: "form", form: "regenerate" } as const] : [])];
  return [
    { kind: "form", form: "replace" },
    { kind: "form", form: "regenerate" },
    { kind: "disclosure", title: "totp.remove", lead: "totp.removeLead", tone: "danger", blocks: [{ kind: "form", form: "remove" }] },
  ];
}

const here = { to: "/account/security" } as const;

export default page({
  title: "security.title",
  audience: "user",
  navigation: { text: "navigation.security", position: 2 },
  // The session's own user: whoever must set up a factor first may read that, and no more.
  reads: { account: reading("getSession", account), authenticators: reading("getAuthenticators", authenticators) },
  forms: {
    password: {
      operation: "changePassword",
      fields: [{ input: "currentPassword", as: "currentPassword", isRequired: true }, "newPassword"],
      submit: "security.change",
      after: { to: "/account/security", notice: "passwordChanged" },
    },
    /** In place of the current password stands a recent proof. */
    firstPassword: {
      operation: "changePassword",
      fields: ["newPassword"],
      submit: "security.setPassword",
      after: { to: "/account/security", notice: "passwordChosen" },
    },
    changeEmail: {
      operation: "requestEmailChange",
      fields: [{ input: "email", as: "newEmail" }],
      submit: "security.changeEmail",
      tone: "quiet",
      after: { to: "/account/security", notice: "emailChangeSent" },
    },
    verify: {
      operation: "requestEmailVerification",
      fields: [],
      submit: "security.verify",
      tone: "quiet",
      after: { to: "/account/security", notice: "verificationSent" },
    },
    enroll: { operation: "enrollTotp", fields: [], submit: "totp.enroll", after: here, answer: showEnrolment },
    again: { operation: "enrollTotp", fields: [], submit: "lost.startAgain", tone: "quiet", after: here, answer: showEnrolment },
    replace: { operation: "enrollTotp", fields: [], submit: "totp.replace", tone: "quiet", after: here, answer: showEnrolment },
    activate: {
      operation: "activateTotp",
      fields: [{ input: "code", as: "totpCode" }],
      submit: "totp.activate",
      after: here,
      answer: showCodes,
    },
    regenerate: {
      operation: "regenerateRecoveryCodes",
      fields: [],
      submit: "recovery.regenerate",
      tone: "quiet",
      after: here,
      answer: showCodes,
    },
    remove: {
      operation: "removeTotp",
      fields: [],
      submit: "totp.remove",
      tone: "danger",
      after: { to: "/account/security", notice: "totpRemoved" },
    },
  },
  show({ data: { account, authenticators }, attempted }) {
    const { email, emailVerified } = account.user;
    const badge = emailVerified
      ? ({ text: "account.confirmed", tone: "good" } as const)
      : ({ text: "account.unconfirmed", tone: "attention" } as const);
    const factors = {
      kind: "section",
      title: "totp.title",
      lead: "totp.lead",
      blocks: [factorFacts(authenticators), ...(emailVerified ? totpBlocks(authenticators, attempted) : [])],
    } as const;
    // Who is setting up an app is not led past everything else.
    if (attempted === "activate") return [factors];
    return [
      {
        kind: "section",
        title: "security.address",
        lead: "security.addressLead",
        blocks: [
          { kind: "facts", facts: [{ label: "security.addressNow", value: email === null ? "word.none" : { plain: email }, badge }] },
          { kind: "form", form: emailVerified ? "changeEmail" : "verify" },
        ],
      },
      passwordSection(authenticators, emailVerified),
      factors,
    ];
  },
});
