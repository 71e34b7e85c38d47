/** Where each operation is reached, and its type. Written by `scripts/generate.ts`; don't edit. No server code comes along. */
import type archiveAccount from "../capabilities/account/archive.post.ts";
import type getAuthenticators from "../capabilities/account/authenticators.get.ts";
import type deleteAccount from "../capabilities/account/delete.post.ts";
import type exportAccount from "../capabilities/account/export.get.ts";
import type getAccount from "../capabilities/account/index.get.ts";
import type updateAccount from "../capabilities/account/index.patch.ts";
import type restoreAccount from "../capabilities/account/restore.post.ts";
import type adminExplainSignIn from "../capabilities/admin/audit/explain.get.ts";
import type adminListAudit from "../capabilities/admin/audit/index.get.ts";
import type adminVerifyAudit from "../capabilities/admin/audit/verify.post.ts";
import type adminRevokeInvitation from "../capabilities/admin/invitations/[id].delete.ts";
import type adminListInvitations from "../capabilities/admin/invitations/index.get.ts";
import type adminCreateInvitation from "../capabilities/admin/invitations/index.post.ts";
import type adminListKeys from "../capabilities/admin/keys/index.get.ts";
import type adminRotateKeys from "../capabilities/admin/keys/rotate.post.ts";
import type adminRetryMail from "../capabilities/admin/mails/[id]/retry.post.ts";
import type adminListMails from "../capabilities/admin/mails/index.get.ts";
import type adminDeleteRealm from "../capabilities/admin/realms/[name].delete.ts";
import type adminGetRealm from "../capabilities/admin/realms/[name].get.ts";
import type adminUpdateRealm from "../capabilities/admin/realms/[name].patch.ts";
import type adminListRealms from "../capabilities/admin/realms/index.get.ts";
import type adminCreateRealm from "../capabilities/admin/realms/index.post.ts";
import type adminGetSettings from "../capabilities/admin/settings/index.get.ts";
import type adminUpdateSettings from "../capabilities/admin/settings/index.patch.ts";
import type adminGetStatistics from "../capabilities/admin/statistics/index.get.ts";
import type adminGetUserCounts from "../capabilities/admin/statistics/users.get.ts";
import type adminApproveUser from "../capabilities/admin/users/[id]/approve.post.ts";
import type adminResetPassword from "../capabilities/admin/users/[id]/password.post.ts";
import type adminRejectUser from "../capabilities/admin/users/[id]/reject.post.ts";
import type adminRestoreUser from "../capabilities/admin/users/[id]/restore.post.ts";
import type adminSetRoles from "../capabilities/admin/users/[id]/roles.put.ts";
import type adminResetSecondFactor from "../capabilities/admin/users/[id]/second-factor/reset.post.ts";
import type adminRevokeUserSessions from "../capabilities/admin/users/[id]/sessions/index.delete.ts";
import type adminListUserSessions from "../capabilities/admin/users/[id]/sessions/index.get.ts";
import type adminSuspendUser from "../capabilities/admin/users/[id]/suspend.post.ts";
import type adminVerifyEmail from "../capabilities/admin/users/[id]/verify-email.post.ts";
import type adminDeleteUser from "../capabilities/admin/users/[id].delete.ts";
import type adminGetUser from "../capabilities/admin/users/[id].get.ts";
import type adminUpdateUser from "../capabilities/admin/users/[id].patch.ts";
import type adminListUsers from "../capabilities/admin/users/index.get.ts";
import type adminCreateUser from "../capabilities/admin/users/index.post.ts";
import type getCaptchaChallenge from "../capabilities/captcha/index.get.ts";
import type confirmEmailChange from "../capabilities/email/change/confirm.post.ts";
import type requestEmailChange from "../capabilities/email/change/index.post.ts";
import type revertEmailChange from "../capabilities/email/change/revert.post.ts";
import type requestEmailVerification from "../capabilities/email/verify.post.ts";
import type getInvitation from "../capabilities/invitations/look-up.post.ts";
import type removePasskey from "../capabilities/passkeys/[id].delete.ts";
import type renamePasskey from "../capabilities/passkeys/[id].patch.ts";
import type listPasskeys from "../capabilities/passkeys/index.get.ts";
import type registerPasskey from "../capabilities/passkeys/index.post.ts";
import type startPasskeyRegistration from "../capabilities/passkeys/options.post.ts";
import type changePassword from "../capabilities/password/change.post.ts";
import type regeneratePassword from "../capabilities/password/regenerate.post.ts";
import type confirmPasswordReset from "../capabilities/password/reset/confirm.post.ts";
import type requestPasswordReset from "../capabilities/password/reset/index.post.ts";
import type setPassword from "../capabilities/password/set.post.ts";
import type reauthenticate from "../capabilities/reauthenticate/index.post.ts";
import type startReauthentication from "../capabilities/reauthenticate/start.post.ts";
import type regenerateRecoveryCodes from "../capabilities/recovery-codes/index.post.ts";
import type getSession from "../capabilities/session/index.get.ts";
import type revokeSession from "../capabilities/sessions/[id].delete.ts";
import type listSessions from "../capabilities/sessions/index.get.ts";
import type revokeOtherSessions from "../capabilities/sessions/revoke-others.post.ts";
import type getSetup from "../capabilities/setup/index.get.ts";
import type createFirstAdministrator from "../capabilities/setup/index.post.ts";
import type completePasswordChange from "../capabilities/sign-in/change-password.post.ts";
import type confirmEmailSignIn from "../capabilities/sign-in/email/confirm.post.ts";
import type requestEmailSignIn from "../capabilities/sign-in/email/index.post.ts";
import type signInWithPasskey from "../capabilities/sign-in/passkey/index.post.ts";
import type startPasskeySignIn from "../capabilities/sign-in/passkey/options.post.ts";
import type signInWithPassword from "../capabilities/sign-in/password.post.ts";
import type getSecondFactor from "../capabilities/sign-in/second-factor/look-up.post.ts";
import type completeSecondFactor from "../capabilities/sign-in/second-factor.post.ts";
import type signOut from "../capabilities/sign-out/index.post.ts";
import type confirmSignUp from "../capabilities/sign-up/confirm.post.ts";
import type decideSignUp from "../capabilities/sign-up/decide/index.post.ts";
import type getSignUpRequest from "../capabilities/sign-up/decide/look-up.post.ts";
import type startSignUp from "../capabilities/sign-up/index.post.ts";
import type getSignUpPolicy from "../capabilities/sign-up/policy.get.ts";
import type resendSignUp from "../capabilities/sign-up/resend.post.ts";
import type issueTokens from "../capabilities/tokens/index.post.ts";
import type refreshTokens from "../capabilities/tokens/refresh.post.ts";
import type revokeToken from "../capabilities/tokens/revoke.post.ts";
import type verifyToken from "../capabilities/tokens/verify.post.ts";
import type activateTotp from "../capabilities/totp/activate.post.ts";
import type enrollTotp from "../capabilities/totp/enroll.post.ts";
import type removeTotp from "../capabilities/totp/index.delete.ts";
import type getTotp from "../capabilities/totp/index.get.ts";
import type forwardAuth from "../capabilities/verify/index.get.ts";
import type { Place } from "./types.ts";

/** Every operation by its name, with its exact type. */
export interface Operations {
  readonly getAccount: typeof getAccount;
  readonly updateAccount: typeof updateAccount;
  readonly archiveAccount: typeof archiveAccount;
  readonly getAuthenticators: typeof getAuthenticators;
  readonly deleteAccount: typeof deleteAccount;
  readonly exportAccount: typeof exportAccount;
  readonly restoreAccount: typeof restoreAccount;
  readonly adminListAudit: typeof adminListAudit;
  readonly adminExplainSignIn: typeof adminExplainSignIn;
  readonly adminVerifyAudit: typeof adminVerifyAudit;
  readonly adminListInvitations: typeof adminListInvitations;
  readonly adminCreateInvitation: typeof adminCreateInvitation;
  readonly adminRevokeInvitation: typeof adminRevokeInvitation;
  readonly adminListKeys: typeof adminListKeys;
  readonly adminRotateKeys: typeof adminRotateKeys;
  readonly adminListMails: typeof adminListMails;
  readonly adminRetryMail: typeof adminRetryMail;
  readonly adminListRealms: typeof adminListRealms;
  readonly adminCreateRealm: typeof adminCreateRealm;
  readonly adminGetRealm: typeof adminGetRealm;
  readonly adminUpdateRealm: typeof adminUpdateRealm;
  readonly adminDeleteRealm: typeof adminDeleteRealm;
  readonly adminGetSettings: typeof adminGetSettings;
  readonly adminUpdateSettings: typeof adminUpdateSettings;
  readonly adminGetStatistics: typeof adminGetStatistics;
  readonly adminGetUserCounts: typeof adminGetUserCounts;
  readonly adminListUsers: typeof adminListUsers;
  readonly adminCreateUser: typeof adminCreateUser;
  readonly adminGetUser: typeof adminGetUser;
  readonly adminUpdateUser: typeof adminUpdateUser;
  readonly adminDeleteUser: typeof adminDeleteUser;
  readonly adminApproveUser: typeof adminApproveUser;
  readonly adminResetPassword: typeof adminResetPassword;
  readonly adminRejectUser: typeof adminRejectUser;
  readonly adminRestoreUser: typeof adminRestoreUser;
  readonly adminSetRoles: typeof adminSetRoles;
  readonly adminResetSecondFactor: typeof adminResetSecondFactor;
  readonly adminListUserSessions: typeof adminListUserSessions;
  readonly adminRevokeUserSessions: typeof adminRevokeUserSessions;
  readonly adminSuspendUser: typeof adminSuspendUser;
  readonly adminVerifyEmail: typeof adminVerifyEmail;
  readonly getCaptchaChallenge: typeof getCaptchaChallenge;
  readonly requestEmailChange: typeof requestEmailChange;
  readonly confirmEmailChange: typeof confirmEmailChange;
  readonly revertEmailChange: typeof revertEmailChange;
  readonly requestEmailVerification: typeof requestEmailVerification;
  readonly getInvitation: typeof getInvitation;
  readonly listPasskeys: typeof listPasskeys;
  readonly registerPasskey: typeof registerPasskey;
  readonly startPasskeyRegistration: typeof startPasskeyRegistration;
  readonly renamePasskey: typeof renamePasskey;
  readonly removePasskey: typeof removePasskey;
  readonly changePassword: typeof changePassword;
  readonly regeneratePassword: typeof regeneratePassword;
  readonly requestPasswordReset: typeof requestPasswordReset;
  readonly confirmPasswordReset: typeof confirmPasswordReset;
  readonly setPassword: typeof setPassword;
  readonly reauthenticate: typeof reauthenticate;
  readonly startReauthentication: typeof startReauthentication;
  readonly regenerateRecoveryCodes: typeof regenerateRecoveryCodes;
  readonly getSession: typeof getSession;
  readonly listSessions: typeof listSessions;
  readonly revokeOtherSessions: typeof revokeOtherSessions;
  readonly revokeSession: typeof revokeSession;
  readonly getSetup: typeof getSetup;
  readonly createFirstAdministrator: typeof createFirstAdministrator;
  readonly completePasswordChange: typeof completePasswordChange;
  readonly requestEmailSignIn: typeof requestEmailSignIn;
  readonly confirmEmailSignIn: typeof confirmEmailSignIn;
  readonly signInWithPasskey: typeof signInWithPasskey;
  readonly startPasskeySignIn: typeof startPasskeySignIn;
  readonly signInWithPassword: typeof signInWithPassword;
  readonly completeSecondFactor: typeof completeSecondFactor;
  readonly getSecondFactor: typeof getSecondFactor;
  readonly signOut: typeof signOut;
  readonly startSignUp: typeof startSignUp;
  readonly confirmSignUp: typeof confirmSignUp;
  readonly decideSignUp: typeof decideSignUp;
  readonly getSignUpRequest: typeof getSignUpRequest;
  readonly getSignUpPolicy: typeof getSignUpPolicy;
  readonly resendSignUp: typeof resendSignUp;
  readonly issueTokens: typeof issueTokens;
  readonly refreshTokens: typeof refreshTokens;
  readonly revokeToken: typeof revokeToken;
  readonly verifyToken: typeof verifyToken;
  readonly getTotp: typeof getTotp;
  readonly removeTotp: typeof removeTotp;
  readonly activateTotp: typeof activateTotp;
  readonly enrollTotp: typeof enrollTotp;
  readonly forwardAuth: typeof forwardAuth;
}

/** Method and path below `/api` by name; see `Place`. */
export const places = {
  getAccount: { method: "GET", path: "/account" },
  updateAccount: { method: "PATCH", path: "/account" },
  archiveAccount: { method: "POST", path: "/account/archive" },
  getAuthenticators: { method: "GET", path: "/account/authenticators" },
  deleteAccount: { method: "POST", path: "/account/delete" },
  exportAccount: { method: "GET", path: "/account/export" },
  restoreAccount: { method: "POST", path: "/account/restore", isOpen: true },
  adminListAudit: { method: "GET", path: "/admin/audit" },
  adminExplainSignIn: { method: "GET", path: "/admin/audit/explain" },
  adminVerifyAudit: { method: "POST", path: "/admin/audit/verify" },
  adminListInvitations: { method: "GET", path: "/admin/invitations" },
  adminCreateInvitation: { method: "POST", path: "/admin/invitations" },
  adminRevokeInvitation: { method: "DELETE", path: "/admin/invitations/{id}" },
  adminListKeys: { method: "GET", path: "/admin/keys" },
  adminRotateKeys: { method: "POST", path: "/admin/keys/rotate" },
  adminListMails: { method: "GET", path: "/admin/mails" },
  adminRetryMail: { method: "POST", path: "/admin/mails/{id}/retry" },
  adminListRealms: { method: "GET", path: "/admin/realms" },
  adminCreateRealm: { method: "POST", path: "/admin/realms" },
  adminGetRealm: { method: "GET", path: "/admin/realms/{name}" },
  adminUpdateRealm: { method: "PATCH", path: "/admin/realms/{name}" },
  adminDeleteRealm: { method: "DELETE", path: "/admin/realms/{name}" },
  adminGetSettings: { method: "GET", path: "/admin/settings" },
  adminUpdateSettings: { method: "PATCH", path: "/admin/settings" },
  adminGetStatistics: { method: "GET", path: "/admin/statistics" },
  adminGetUserCounts: { method: "GET", path: "/admin/statistics/users" },
  adminListUsers: { method: "GET", path: "/admin/users" },
  adminCreateUser: { method: "POST", path: "/admin/users" },
  adminGetUser: { method: "GET", path: "/admin/users/{id}" },
  adminUpdateUser: { method: "PATCH", path: "/admin/users/{id}" },
  adminDeleteUser: { method: "DELETE", path: "/admin/users/{id}" },
  adminApproveUser: { method: "POST", path: "/admin/users/{id}/approve" },
  adminResetPassword: { method: "POST", path: "/admin/users/{id}/password" },
  adminRejectUser: { method: "POST", path: "/admin/users/{id}/reject" },
  adminRestoreUser: { method: "POST", path: "/admin/users/{id}/restore" },
  adminSetRoles: { method: "PUT", path: "/admin/users/{id}/roles" },
  adminResetSecondFactor: { method: "POST", path: "/admin/users/{id}/second-factor/reset" },
  adminListUserSessions: { method: "GET", path: "/admin/users/{id}/sessions" },
  adminRevokeUserSessions: { method: "DELETE", path: "/admin/users/{id}/sessions" },
  adminSuspendUser: { method: "POST", path: "/admin/users/{id}/suspend" },
  adminVerifyEmail: { method: "POST", path: "/admin/users/{id}/verify-email" },
  getCaptchaChallenge: { method: "GET", path: "/captcha", isOpen: true },
  requestEmailChange: { method: "POST", path: "/email/change" },
  confirmEmailChange: { method: "POST", path: "/email/change/confirm", isOpen: true },
  revertEmailChange: { method: "POST", path: "/email/change/revert", isOpen: true },
  requestEmailVerification: { method: "POST", path: "/email/verify" },
  getInvitation: { method: "POST", path: "/invitations/look-up", isOpen: true },
  listPasskeys: { method: "GET", path: "/passkeys" },
  registerPasskey: { method: "POST", path: "/passkeys" },
  startPasskeyRegistration: { method: "POST", path: "/passkeys/options" },
  renamePasskey: { method: "PATCH", path: "/passkeys/{id}" },
  removePasskey: { method: "DELETE", path: "/passkeys/{id}" },
  changePassword: { method: "POST", path: "/password/change" },
  regeneratePassword: { method: "POST", path: "/password/regenerate", isOpen: true },
  requestPasswordReset: { method: "POST", path: "/password/reset", isOpen: true },
  confirmPasswordReset: { method: "POST", path: "/password/reset/confirm", isOpen: true },
  setPassword: { method: "POST", path: "/password/set", isOpen: true },
  reauthenticate: { method: "POST", path: "/reauthenticate" },
  startReauthentication: { method: "POST", path: "/reauthenticate/start" },
  regenerateRecoveryCodes: { method: "POST", path: "/recovery-codes" },
  getSession: { method: "GET", path: "/session" },
  listSessions: { method: "GET", path: "/sessions" },
  revokeOtherSessions: { method: "POST", path: "/sessions/revoke-others" },
  revokeSession: { method: "DELETE", path: "/sessions/{id}" },
  getSetup: { method: "GET", path: "/setup", isOpen: true },
  createFirstAdministrator: { method: "POST", path: "/setup", isOpen: true },
  completePasswordChange: { method: "POST", path: "/sign-in/change-password", isOpen: true },
  requestEmailSignIn: { method: "POST", path: "/sign-in/email", isOpen: true },
  confirmEmailSignIn: { method: "POST", path: "/sign-in/email/confirm", isOpen: true, takes: ["carrier", "deviceToken"] },
  signInWithPasskey: { method: "POST", path: "/sign-in/passkey", isOpen: true, takes: ["carrier", "deviceToken"] },
  startPasskeySignIn: { method: "POST", path: "/sign-in/passkey/options", isOpen: true },
  signInWithPassword: { method: "POST", path: "/sign-in/password", isOpen: true, takes: ["carrier", "deviceToken"] },
  completeSecondFactor: { method: "POST", path: "/sign-in/second-factor", isOpen: true },
  getSecondFactor: { method: "POST", path: "/sign-in/second-factor/look-up", isOpen: true },
  signOut: { method: "POST", path: "/sign-out" },
  startSignUp: { method: "POST", path: "/sign-up", isOpen: true, takes: ["carrier"] },
  confirmSignUp: { method: "POST", path: "/sign-up/confirm", isOpen: true },
  decideSignUp: { method: "POST", path: "/sign-up/decide", isOpen: true },
  getSignUpRequest: { method: "POST", path: "/sign-up/decide/look-up", isOpen: true },
  getSignUpPolicy: { method: "GET", path: "/sign-up/policy", isOpen: true },
  resendSignUp: { method: "POST", path: "/sign-up/resend", isOpen: true },
  issueTokens: { method: "POST", path: "/tokens", isOpen: true, takes: ["deviceToken"] },
  refreshTokens: { method: "POST", path: "/tokens/refresh", isOpen: true },
  revokeToken: { method: "POST", path: "/tokens/revoke", isOpen: true },
  verifyToken: { method: "POST", path: "/tokens/verify", isOpen: true },
  getTotp: { method: "GET", path: "/totp" },
  removeTotp: { method: "DELETE", path: "/totp" },
  activateTotp: { method: "POST", path: "/totp/activate" },
  enrollTotp: { method: "POST", path: "/totp/enroll" },
  forwardAuth: { method: "GET", path: "/verify" },
} as const satisfies Record<keyof Operations, Place>;
