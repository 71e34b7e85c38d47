/** The catalogue of problems that rules about users raise; the common ones are in `kernel/problem.ts`. */
import { commonProblems, problemType } from "../kernel/problem.ts";

export const problems = {
  signUpClosed: problemType("sign_up_closed", 403, "Sign-up is closed here."),
  usernameTaken: problemType("username_taken", 409, "This user name is taken."),
  passwordRejected: problemType("password_rejected", 422, "Choose another password."),
  invalidToken: problemType("invalid_token", 400, "This link is no longer valid. Ask for a new one."),
  invalidCredentials: problemType("invalid_credentials", 401, "The name or the password is wrong."),
  invalidCode: problemType("invalid_code", 400, "The code is wrong or was used already."),
  invalidChallenge: problemType("invalid_challenge", 400, "This step has lapsed. Start again."),
  invalidPasskey: problemType("invalid_passkey", 401, "This passkey is not known here, or its answer is not valid."),
  nothingToActivate: problemType("nothing_to_activate", 409, "Nothing is being set up. Start again."),
  passwordAlreadySet: problemType("password_already_set", 409, "This account has a password. Reset it if you don't know it."),
  wrongPassword: problemType("wrong_password", 403, "The current password is wrong."),
  addressInUse: problemType("address_in_use", 409, "This address belongs to another account by now."),
  alreadyVerified: problemType("already_verified", 409, "This address is verified already."),
  invalidRefreshToken: problemType("invalid_refresh_token", 401, "This refresh token is not valid. Sign in again."),
  invalidAccessToken: problemType("invalid_access_token", 401, "This access token is not valid."),
  accountSuspended: problemType("account_suspended", 403, "This account is suspended."),
  accountDeactivated: problemType("account_deactivated", 403, "This account is deactivated."),
  accountDeletionDue: problemType(
    "account_deletion_due",
    403,
    "This account is about to be deleted. The mail about it says how to keep it.",
  ),
  awaitingApproval: problemType("awaiting_approval", 403, "An administrator still has to approve this account."),
  alreadyDecided: problemType("already_decided", 409, "This request for an account was decided already."),
  signUpRejected: problemType("sign_up_rejected", 403, "The request for this account was declined."),
  realmExists: problemType("realm_exists", 409, "There is a realm of this name already."),
  hostTaken: problemType("host_taken", 409, "This host leads to another realm."),
  mailNotFailed: problemType("mail_not_failed", 409, "Only a mail that has failed, and is still of use, can be tried again."),
  realmActive: problemType("realm_active", 409, "Switch the realm off before you delete it."),
} as const;

/** What every operation that answers `SignIn` may refuse, after its proof only. */
export const signInProblems = [
  problems.accountSuspended,
  problems.accountDeactivated,
  problems.accountDeletionDue,
  problems.awaitingApproval,
  problems.signUpRejected,
  commonProblems.emailNotVerified,
] as const;
