/** The settings of a realm as people think of them: sections, each a form of its own. What each setting may be is the operation's schema. */
import type { DerivedField, Form } from "../../../kernel/page/form.ts";
import type { FieldKey, NoticeKey, PageTextKey } from "../../../texts/keys.ts";

type Field = DerivedField<PageTextKey>;
export type SettingsForm = Form<PageTextKey, FieldKey, NoticeKey>;

interface SettingSection {
  readonly title: PageTextKey;
  readonly lead?: PageTextKey;
  readonly fields: readonly Field[];
}

export const settingSections: Readonly<Record<string, SettingSection>> = {
  general: {
    title: "console.settings.general",
    fields: [
      {
        input: "displayName",
        label: "console.realms.displayName",
        hint: "console.settings.displayNameHint",
        isRequired: true,
        control: "text",
      },
    ],
  },
  signUp: {
    title: "console.settings.signUp",
    fields: [
      {
        input: "signUp.mode",
        label: "console.settings.mode",
        isRequired: true,
        words: {
          open: "console.settings.mode.open",
          approval: "console.settings.mode.approval",
          invite: "console.settings.mode.invite",
          closed: "console.settings.mode.closed",
        },
      },
      {
        input: "signUp.emailVerification",
        label: "console.settings.emailVerification",
        hint: "console.settings.emailVerificationHint",
      },
      { input: "signUp.passwordless", label: "console.settings.passwordless", hint: "console.settings.passwordlessHint" },
      { input: "signUp.startSession", label: "console.settings.startSession", hint: "console.settings.startSessionHint" },
      { input: "signUp.claimSeconds", label: "console.settings.claim", hint: "console.settings.claimHint", isRequired: true },
    ],
  },
  signIn: {
    title: "console.settings.signIn",
    fields: [
      {
        input: "signIn.with",
        label: "console.settings.with",
        words: { email: "console.settings.with.email", username: "console.settings.with.username" },
      },
      { input: "signIn.emailLink", label: "console.settings.emailLink" },
      {
        input: "signIn.requireVerifiedEmail",
        label: "console.settings.requireVerifiedEmail",
        hint: "console.settings.requireVerifiedEmailHint",
      },
      {
        input: "signIn.secondFactor",
        label: "console.settings.secondFactor",
        hint: "console.settings.secondFactorHint",
        isRequired: true,
        words: { optional: "console.settings.secondFactor.optional", required: "console.settings.secondFactor.required" },
      },
    ],
  },
  sessions: {
    title: "console.settings.sessions",
    fields: [
      { input: "sessions.idleSeconds", label: "console.settings.idle", isRequired: true },
      { input: "sessions.absoluteSeconds", label: "console.settings.absolute", isRequired: true },
      { input: "sessions.maxPerUser", label: "console.settings.maxPerUser", hint: "console.settings.maxPerUserHint" },
      { input: "sessions.recentSeconds", label: "console.settings.recent", hint: "console.settings.recentHint", isRequired: true },
    ],
  },
  password: {
    title: "console.settings.password",
    fields: [
      { input: "password.minLength", label: "console.settings.minLength", hint: "console.settings.minLengthHint", isRequired: true },
      { input: "password.regenerate", label: "console.settings.regenerate", hint: "console.settings.regenerateHint" },
    ],
  },
  tokens: {
    title: "console.settings.tokens",
    fields: [
      { input: "tokens.accessSeconds", label: "console.settings.access", isRequired: true },
      { input: "tokens.refreshIdleSeconds", label: "console.settings.refreshIdle", isRequired: true },
      { input: "tokens.refreshAbsoluteSeconds", label: "console.settings.refreshAbsolute", isRequired: true },
      { input: "tokens.algorithm", label: "console.settings.algorithm", isRequired: true },
      { input: "tokens.claims", label: "console.settings.claims", hint: "console.settings.claimsHint" },
    ],
  },
  account: {
    title: "console.settings.deletion",
    fields: [
      {
        input: "account.deletion",
        label: "console.settings.deletes",
        isRequired: true,
        words: {
          immediate: "console.settings.deletes.immediate",
          grace: "console.settings.deletes.grace",
          deactivate: "console.settings.deletes.deactivate",
        },
      },
      { input: "account.graceSeconds", label: "console.settings.grace", isRequired: true },
      { input: "account.anonymise", label: "console.settings.anonymise", hint: "console.settings.anonymiseHint" },
    ],
  },
  captcha: {
    title: "console.settings.captcha",
    fields: [
      { input: "captcha.operations", label: "console.settings.captchaFor", offers: "captchaOperations" },
      {
        input: "captcha.onFailure",
        label: "console.settings.onFailure",
        isRequired: true,
        words: { open: "console.settings.onFailure.open", closed: "console.settings.onFailure.closed" },
      },
    ],
  },
  profile: {
    title: "console.settings.profile",
    fields: [
      { input: "profile.required", label: "console.settings.required", offers: "profileFields" },
      { input: "profile.hidden", label: "console.settings.hidden", offers: "profileFields" },
    ],
  },
  roles: {
    title: "console.settings.roles",
    fields: [{ input: "roles.names", label: "console.settings.roleNames", hint: "console.settings.roleNamesHint" }],
  },
  mail: {
    title: "console.settings.mail",
    fields: [{ input: "mail.resetSeconds", label: "console.settings.reset", isRequired: true }],
  },
};
