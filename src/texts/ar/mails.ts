/** The words of the mails in Arabic, joined of their areas. */
import type { MailTexts } from "../en/mails.ts";
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

export const mails: MailTexts = {
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
