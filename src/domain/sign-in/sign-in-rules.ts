/**
 * Why a sign-in ended as it did, in a sentence for whoever looks after accounts, and what helps. A rule is the stable name by which the
 * audit keeps it; where none was noted it is the problem's code.
 */
import type { UserState } from "../user/user-state.ts";

export interface Told {
  readonly explanation: string;
  readonly remedy: string;
}

const wait = "It ends by itself; waiting, or signing in from a browser that has signed in before, helps.";
const noRemedy = "Nothing needs to be done.";

export const signInRules = {
  signed_in: { explanation: "The sign-in succeeded.", remedy: noRemedy },
  second_factor_asked: {
    explanation: "The first factor was right; the second factor was asked for and has not come yet.",
    remedy: "Bring the second factor. If it is lost: a recovery code, or an administrator resets the second factor.",
  },
  password_change_asked: {
    explanation: "The password was right and must be changed before a session starts.",
    remedy: "Choose a new password at the step that asks for it.",
  },
  unknown_identifier: {
    explanation: "There is no account with this user name or address in this realm.",
    remedy: "Check the spelling and the realm; else sign up, or be invited.",
  },
  no_password: {
    explanation: "The account has no password.",
    remedy: "Sign in by mail or with a passkey, or set a password by the link of a password reset.",
  },
  wrong_password: { explanation: "The password was wrong.", remedy: "Type it again, or reset it by mail." },
  temporary_password_used: {
    explanation: "The temporary password had been used already, or had lapsed.",
    remedy: "Ask for a new one, or reset the password by mail.",
  },
  account_locked: {
    explanation: "There were ten failed tries for this account within a quarter of an hour; no more are looked at for now.",
    remedy: wait,
  },
  strangers_exhausted: {
    explanation: "Unknown browsers have tried a hundred wrong passwords for this account; theirs are no longer looked at.",
    remedy: "Sign in from a browser that has signed in before, reset the password by mail, or let an administrator reset it.",
  },
  device_exhausted: {
    explanation: "This known browser has tried ten wrong passwords within a quarter of an hour; no more are looked at for now.",
    remedy: "Wait a quarter of an hour, or reset the password by mail.",
  },
  network_locked: {
    explanation:
      "From a network where the attempts came from, a hundred sign-ins failed within a quarter of an hour; none from there is looked at for now.",
    remedy: "Sign in from another network, or wait until the lock ends.",
  },
  mailed_codes_locked: {
    explanation: "Too many wrong codes were entered for this address; mailed codes are not looked at for now.",
    remedy: "Follow the link in the mail, which works all the same, or wait until the lock ends.",
  },
  second_factor_locked: {
    explanation: "There were too many wrong second factors; no more are looked at for now.",
    remedy: "Wait until the lock ends, or let an administrator reset the second factor.",
  },
  wrong_totp_code: {
    explanation: "The password was right; the authenticator’s code was wrong, or had been used already.",
    remedy: "Check the clock of the device with the authenticator app, wait for the next code, or use a recovery code.",
  },
  wrong_recovery_code: {
    explanation: "The password was right; the recovery code was wrong, or had been used already.",
    remedy: "Use another recovery code, or let an administrator reset the second factor.",
  },
  invalid_code: {
    explanation: "The code was wrong, had been used already, or had lapsed.",
    remedy: "Ask for a new code, and enter it in the browser that asked.",
  },
  invalid_challenge: {
    explanation: "The step had lapsed, was used already, or came from another browser than the one that began.",
    remedy: "Start the sign-in again, in one browser, within ten minutes.",
  },
  invalid_passkey: {
    explanation: "The passkey is not known here, did not verify its user, or its answer was not valid.",
    remedy: "Use another passkey or another way in, then register a new passkey.",
  },
  invalid_token: {
    explanation: "The mailed link had lapsed, was used already, or was replaced by a newer one.",
    remedy: "Ask for a new mail, and use the newest.",
  },
  account_suspended: {
    explanation: "The proof was right, but an administrator has suspended the account.",
    remedy: "Restore the account once the reason no longer holds.",
  },
  account_deactivated: { explanation: "The proof was right, but the account is deactivated.", remedy: "An administrator can restore it." },
  account_anonymised: { explanation: "The account was anonymised, and is nobody’s any more.", remedy: "Sign up anew." },
  account_deletion_due: {
    explanation: "The proof was right, but the account is about to be deleted.",
    remedy: "The link in the mail about it restores the account; so can an administrator, until the day it is deleted.",
  },
  awaiting_approval: {
    explanation: "The proof was right, but nobody has approved the account yet.",
    remedy: "An administrator approves or rejects it.",
  },
  sign_up_rejected: {
    explanation: "The proof was right, but the request for the account was declined.",
    remedy: "An administrator can approve it after all.",
  },
  email_not_verified: {
    explanation: "The proof was right, but the address is not confirmed yet, and this realm asks for that.",
    remedy: "Open the link in the mail, or ask for another; an administrator can confirm the address, too.",
  },
  invited: {
    explanation: "The account was made by an administrator, and nobody has followed the link in the mail yet.",
    remedy: "Follow the link, or let an administrator send a new one by resetting the password.",
  },
  password_rejected: {
    explanation: "A new password had to be chosen, and the one that was chosen does not meet the rules.",
    remedy: "Choose another one.",
  },
  operation_disabled: {
    explanation: "This way of signing in is switched off in this realm.",
    remedy: "Use another way, or switch it on in the settings.",
  },
  internal: { explanation: "It failed because of an error on our side.", remedy: "Try again; the log tells more, by the request’s id." },
} as const satisfies Record<string, Told>;

/** They close one way in, or the way from one place: alone they don't explain a refusal. */
export const lesserRules: ReadonlySet<SignInRule> = new Set<SignInRule>(["no_password", "network_locked", "mailed_codes_locked"]);

export type SignInRule = keyof typeof signInRules;

/** The states of an account that refuse after every proof, by the rule that says so. */
export const standingRules: Readonly<Partial<Record<UserState, SignInRule>>> = {
  ANONYMISED: "account_anonymised",
  DELETION_DUE: "account_deletion_due",
  SUSPENDED: "account_suspended",
  DEACTIVATED: "account_deactivated",
  REJECTED: "sign_up_rejected",
  INVITED: "invited",
  PENDING_APPROVAL: "awaiting_approval",
};

/** @param rule as the audit keeps it. */
export function isSignInRule(rule: string): rule is SignInRule {
  return Object.hasOwn(signInRules, rule);
}

/** @param rule as the audit keeps it. */
export function tellRule(rule: string): Told {
  if (isSignInRule(rule)) return signInRules[rule];
  return { explanation: `The sign-in was refused: ${rule}.`, remedy: "The list of problems says what this code means." };
}
