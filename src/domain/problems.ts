/** The catalogue of problems that rules about users raise; the common ones are in `kernel/problem.ts`. */
import { commonProblems, ownProblem } from "../kernel/problem.ts";

export const problems = {
  signUpClosed: ownProblem("sign_up_closed", 403),
  usernameTaken: ownProblem("username_taken", 409),
  passwordRejected: ownProblem("password_rejected", 422),
  invalidToken: ownProblem("invalid_token", 400),
  invalidCredentials: ownProblem("invalid_credentials", 401),
  invalidCode: ownProblem("invalid_code", 400),
  invalidChallenge: ownProblem("invalid_challenge", 400),
  invalidPasskey: ownProblem("invalid_passkey", 401),
  nothingToActivate: ownProblem("nothing_to_activate", 409),
  passwordAlreadySet: ownProblem("password_already_set", 409),
  wrongPassword: ownProblem("wrong_password", 403),
  addressInUse: ownProblem("address_in_use", 409),
  alreadyVerified: ownProblem("already_verified", 409),
  invalidRefreshToken: ownProblem("invalid_refresh_token", 401),
  invalidAccessToken: ownProblem("invalid_access_token", 401),
  accountSuspended: ownProblem("account_suspended", 403),
  accountDeactivated: ownProblem("account_deactivated", 403),
  accountDeletionDue: ownProblem("account_deletion_due", 403),
  awaitingApproval: ownProblem("awaiting_approval", 403),
  alreadyDecided: ownProblem("already_decided", 409),
  signUpRejected: ownProblem("sign_up_rejected", 403),
  realmExists: ownProblem("realm_exists", 409),
  hostTaken: ownProblem("host_taken", 409),
  mailNotFailed: ownProblem("mail_not_failed", 409),
  realmActive: ownProblem("realm_active", 409),
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
