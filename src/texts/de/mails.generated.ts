/** The words of the mails in this language, by area. Written by `scripts/generate.ts`; don't edit. */
export * from "./mails/account.ts";
export * from "./mails/approval.ts";
export * from "./mails/email.ts";
export * from "./mails/frame.ts";
export * from "./mails/passkeys.ts";
export * from "./mails/password.ts";
export * from "./mails/second-factor.ts";
export * from "./mails/sessions.ts";
export * from "./mails/sign-in.ts";
export * from "./mails/sign-up.ts";
