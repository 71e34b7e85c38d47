/**
 * The words of the mails in English, joined of their areas. Each says what happened, what to do, and what if it was not you. Values come as
 * plain text and are escaped where the mail becomes HTML.
 */
import { account } from "./mails/account.ts";
import { approval } from "./mails/approval.ts";
import { email } from "./mails/email.ts";
import { frame } from "./mails/frame.ts";
import { passkeys } from "./mails/passkeys.ts";
import { password } from "./mails/password.ts";
import { secondFactor } from "./mails/second-factor.ts";
import { sessions } from "./mails/sessions.ts";
import { signIn } from "./mails/sign-in.ts";
import { signUp } from "./mails/sign-up.ts";

export const mails = {
  ...frame,
  ...signUp,
  ...approval,
  ...signIn,
  ...password,
  ...email,
  ...secondFactor,
  ...passkeys,
  ...sessions,
  ...account,
};

/** What every language must say. */
export type MailTexts = typeof mails;
