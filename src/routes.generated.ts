/** The operations, pages and mails, from the file names under `capabilities/`. Written by `scripts/generate.ts`; don't edit. */
import archiveAccount from "./capabilities/account/archive.post.ts";
import getAuthenticators from "./capabilities/account/authenticators.get.ts";
import accountDataDownloadPage from "./capabilities/account/data/download.page.ts";
import accountDataPage from "./capabilities/account/data.page.ts";
import accountDeactivatedMail from "./capabilities/account/deactivated.mail.ts";
import deleteAccount from "./capabilities/account/delete.post.ts";
import accountDeletedMail from "./capabilities/account/deleted.mail.ts";
import accountDeletionDueMail from "./capabilities/account/deletion-due.mail.ts";
import exportAccount from "./capabilities/account/export.get.ts";
import getAccount from "./capabilities/account/index.get.ts";
import accountPage from "./capabilities/account/index.page.ts";
import updateAccount from "./capabilities/account/index.patch.ts";
import accountPasskeysPage from "./capabilities/account/passkeys.page.ts";
import accountRestorePage from "./capabilities/account/restore.page.ts";
import restoreAccount from "./capabilities/account/restore.post.ts";
import accountSecurityPage from "./capabilities/account/security.page.ts";
import accountSessionsPage from "./capabilities/account/sessions.page.ts";
import adminApprovalsPage from "./capabilities/admin/approvals.page.ts";
import adminExplainSignIn from "./capabilities/admin/audit/explain.get.ts";
import adminAuditExplainPage from "./capabilities/admin/audit/explain.page.ts";
import adminListAudit from "./capabilities/admin/audit/index.get.ts";
import adminAuditPage from "./capabilities/admin/audit/index.page.ts";
import adminVerifyAudit from "./capabilities/admin/audit/verify.post.ts";
import adminPage from "./capabilities/admin/index.page.ts";
import adminRevokeInvitation from "./capabilities/admin/invitations/[id].delete.ts";
import adminInvitationsCreatePage from "./capabilities/admin/invitations/create.page.ts";
import adminListInvitations from "./capabilities/admin/invitations/index.get.ts";
import adminInvitationsPage from "./capabilities/admin/invitations/index.page.ts";
import adminCreateInvitation from "./capabilities/admin/invitations/index.post.ts";
import adminListKeys from "./capabilities/admin/keys/index.get.ts";
import adminKeysPage from "./capabilities/admin/keys/index.page.ts";
import adminRotateKeys from "./capabilities/admin/keys/rotate.post.ts";
import adminRetryMail from "./capabilities/admin/mails/[id]/retry.post.ts";
import adminListMails from "./capabilities/admin/mails/index.get.ts";
import adminMailsPage from "./capabilities/admin/mails/index.page.ts";
import adminRealmsNamePage from "./capabilities/admin/realms/[name]/index.page.ts";
import adminDeleteRealm from "./capabilities/admin/realms/[name].delete.ts";
import adminGetRealm from "./capabilities/admin/realms/[name].get.ts";
import adminUpdateRealm from "./capabilities/admin/realms/[name].patch.ts";
import adminListRealms from "./capabilities/admin/realms/index.get.ts";
import adminRealmsPage from "./capabilities/admin/realms/index.page.ts";
import adminCreateRealm from "./capabilities/admin/realms/index.post.ts";
import adminSettingsBrandingPage from "./capabilities/admin/settings/branding.page.ts";
import adminGetSettings from "./capabilities/admin/settings/index.get.ts";
import adminSettingsPage from "./capabilities/admin/settings/index.page.ts";
import adminUpdateSettings from "./capabilities/admin/settings/index.patch.ts";
import adminGetStatistics from "./capabilities/admin/statistics/index.get.ts";
import adminGetUserCounts from "./capabilities/admin/statistics/users.get.ts";
import adminApproveUser from "./capabilities/admin/users/[id]/approve.post.ts";
import adminUsersIdPage from "./capabilities/admin/users/[id]/index.page.ts";
import adminResetPassword from "./capabilities/admin/users/[id]/password.post.ts";
import adminRejectUser from "./capabilities/admin/users/[id]/reject.post.ts";
import adminRestoreUser from "./capabilities/admin/users/[id]/restore.post.ts";
import adminSetRoles from "./capabilities/admin/users/[id]/roles.put.ts";
import adminResetSecondFactor from "./capabilities/admin/users/[id]/second-factor/reset.post.ts";
import adminRevokeUserSessions from "./capabilities/admin/users/[id]/sessions/index.delete.ts";
import adminListUserSessions from "./capabilities/admin/users/[id]/sessions/index.get.ts";
import adminSuspendUser from "./capabilities/admin/users/[id]/suspend.post.ts";
import adminVerifyEmail from "./capabilities/admin/users/[id]/verify-email.post.ts";
import adminDeleteUser from "./capabilities/admin/users/[id].delete.ts";
import adminGetUser from "./capabilities/admin/users/[id].get.ts";
import adminUpdateUser from "./capabilities/admin/users/[id].patch.ts";
import adminUsersChangedMail from "./capabilities/admin/users/changed.mail.ts";
import adminUsersCreatePage from "./capabilities/admin/users/create.page.ts";
import adminUsersCreatedMail from "./capabilities/admin/users/created.mail.ts";
import adminListUsers from "./capabilities/admin/users/index.get.ts";
import adminUsersPage from "./capabilities/admin/users/index.page.ts";
import adminCreateUser from "./capabilities/admin/users/index.post.ts";
import getCaptchaChallenge from "./capabilities/captcha/index.get.ts";
import emailChangeConfirmPage from "./capabilities/email/change/confirm.page.ts";
import confirmEmailChange from "./capabilities/email/change/confirm.post.ts";
import requestEmailChange from "./capabilities/email/change/index.post.ts";
import emailChangeRevertPage from "./capabilities/email/change/revert.page.ts";
import revertEmailChange from "./capabilities/email/change/revert.post.ts";
import emailChangeNoticeMail from "./capabilities/email/change-notice.mail.ts";
import emailChangeTakenMail from "./capabilities/email/change-taken.mail.ts";
import emailChangeMail from "./capabilities/email/change.mail.ts";
import emailVerifyMail from "./capabilities/email/verify.mail.ts";
import emailVerifyPage from "./capabilities/email/verify.page.ts";
import requestEmailVerification from "./capabilities/email/verify.post.ts";
import homePage from "./capabilities/index.page.ts";
import invitationsInvitationMail from "./capabilities/invitations/invitation.mail.ts";
import getInvitation from "./capabilities/invitations/look-up.post.ts";
import removePasskey from "./capabilities/passkeys/[id].delete.ts";
import renamePasskey from "./capabilities/passkeys/[id].patch.ts";
import listPasskeys from "./capabilities/passkeys/index.get.ts";
import registerPasskey from "./capabilities/passkeys/index.post.ts";
import startPasskeyRegistration from "./capabilities/passkeys/options.post.ts";
import passkeysRefusedMail from "./capabilities/passkeys/refused.mail.ts";
import passkeysRegisteredMail from "./capabilities/passkeys/registered.mail.ts";
import passkeysRemovedMail from "./capabilities/passkeys/removed.mail.ts";
import changePassword from "./capabilities/password/change.post.ts";
import passwordChangedMail from "./capabilities/password/changed.mail.ts";
import passwordRegeneratePage from "./capabilities/password/regenerate.page.ts";
import regeneratePassword from "./capabilities/password/regenerate.post.ts";
import passwordRegeneratedMail from "./capabilities/password/regenerated.mail.ts";
import passwordResetConfirmPage from "./capabilities/password/reset/confirm.page.ts";
import confirmPasswordReset from "./capabilities/password/reset/confirm.post.ts";
import passwordResetPage from "./capabilities/password/reset/index.page.ts";
import requestPasswordReset from "./capabilities/password/reset/index.post.ts";
import passwordResetSentPage from "./capabilities/password/reset/sent.page.ts";
import passwordResetMail from "./capabilities/password/reset.mail.ts";
import passwordSetPage from "./capabilities/password/set.page.ts";
import setPassword from "./capabilities/password/set.post.ts";
import reauthenticateCodeMail from "./capabilities/reauthenticate/code.mail.ts";
import reauthenticateCodePage from "./capabilities/reauthenticate/code.page.ts";
import reauthenticatePage from "./capabilities/reauthenticate/index.page.ts";
import reauthenticate from "./capabilities/reauthenticate/index.post.ts";
import startReauthentication from "./capabilities/reauthenticate/start.post.ts";
import regenerateRecoveryCodes from "./capabilities/recovery-codes/index.post.ts";
import recoveryCodesRegeneratedMail from "./capabilities/recovery-codes/regenerated.mail.ts";
import getSession from "./capabilities/session/index.get.ts";
import revokeSession from "./capabilities/sessions/[id].delete.ts";
import listSessions from "./capabilities/sessions/index.get.ts";
import sessionsReuseMail from "./capabilities/sessions/reuse.mail.ts";
import revokeOtherSessions from "./capabilities/sessions/revoke-others.post.ts";
import sessionsSurplusMail from "./capabilities/sessions/surplus.mail.ts";
import getSetup from "./capabilities/setup/index.get.ts";
import setupPage from "./capabilities/setup/index.page.ts";
import createFirstAdministrator from "./capabilities/setup/index.post.ts";
import signInChangePasswordPage from "./capabilities/sign-in/change-password.page.ts";
import completePasswordChange from "./capabilities/sign-in/change-password.post.ts";
import signInEmailConfirmPage from "./capabilities/sign-in/email/confirm.page.ts";
import confirmEmailSignIn from "./capabilities/sign-in/email/confirm.post.ts";
import signInEmailPage from "./capabilities/sign-in/email/index.page.ts";
import requestEmailSignIn from "./capabilities/sign-in/email/index.post.ts";
import signInEmailSentPage from "./capabilities/sign-in/email/sent.page.ts";
import signInEmailMail from "./capabilities/sign-in/email.mail.ts";
import signInPage from "./capabilities/sign-in/index.page.ts";
import signInLockedMail from "./capabilities/sign-in/locked.mail.ts";
import signInNextStepPage from "./capabilities/sign-in/next-step.page.ts";
import signInWithPasskey from "./capabilities/sign-in/passkey/index.post.ts";
import startPasskeySignIn from "./capabilities/sign-in/passkey/options.post.ts";
import signInWithPassword from "./capabilities/sign-in/password.post.ts";
import getSecondFactor from "./capabilities/sign-in/second-factor/look-up.post.ts";
import signInSecondFactorPage from "./capabilities/sign-in/second-factor.page.ts";
import completeSecondFactor from "./capabilities/sign-in/second-factor.post.ts";
import signInWrongCodesMail from "./capabilities/sign-in/wrong-codes.mail.ts";
import signOutPage from "./capabilities/sign-out/index.page.ts";
import signOut from "./capabilities/sign-out/index.post.ts";
import signUpApprovalNeededMail from "./capabilities/sign-up/approval-needed.mail.ts";
import signUpApprovedMail from "./capabilities/sign-up/approved.mail.ts";
import signUpConfirmMail from "./capabilities/sign-up/confirm.mail.ts";
import signUpConfirmPage from "./capabilities/sign-up/confirm.page.ts";
import confirmSignUp from "./capabilities/sign-up/confirm.post.ts";
import signUpDecidePage from "./capabilities/sign-up/decide/index.page.ts";
import decideSignUp from "./capabilities/sign-up/decide/index.post.ts";
import getSignUpRequest from "./capabilities/sign-up/decide/look-up.post.ts";
import signUpDecidedPage from "./capabilities/sign-up/decided.page.ts";
import signUpExistingMail from "./capabilities/sign-up/existing.mail.ts";
import signUpPage from "./capabilities/sign-up/index.page.ts";
import startSignUp from "./capabilities/sign-up/index.post.ts";
import getSignUpPolicy from "./capabilities/sign-up/policy.get.ts";
import signUpRejectedMail from "./capabilities/sign-up/rejected.mail.ts";
import signUpResendPage from "./capabilities/sign-up/resend.page.ts";
import resendSignUp from "./capabilities/sign-up/resend.post.ts";
import signUpSentPage from "./capabilities/sign-up/sent.page.ts";
import signUpSetPasswordMail from "./capabilities/sign-up/set-password.mail.ts";
import signUpStillWaitingMail from "./capabilities/sign-up/still-waiting.mail.ts";
import signUpWaitingPage from "./capabilities/sign-up/waiting.page.ts";
import issueTokens from "./capabilities/tokens/index.post.ts";
import refreshTokens from "./capabilities/tokens/refresh.post.ts";
import revokeToken from "./capabilities/tokens/revoke.post.ts";
import verifyToken from "./capabilities/tokens/verify.post.ts";
import activateTotp from "./capabilities/totp/activate.post.ts";
import totpActivatedMail from "./capabilities/totp/activated.mail.ts";
import enrollTotp from "./capabilities/totp/enroll.post.ts";
import removeTotp from "./capabilities/totp/index.delete.ts";
import getTotp from "./capabilities/totp/index.get.ts";
import totpRemovedMail from "./capabilities/totp/removed.mail.ts";
import forwardAuth from "./capabilities/verify/index.get.ts";
import type { Route } from "./kernel/route.ts";

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

export const routes: readonly Route[] = [
  { method: "get", path: "/account", parameters: [], operation: getAccount },
  { method: "patch", path: "/account", parameters: [], operation: updateAccount },
  { method: "post", path: "/account/archive", parameters: [], operation: archiveAccount },
  { method: "get", path: "/account/authenticators", parameters: [], operation: getAuthenticators },
  { method: "post", path: "/account/delete", parameters: [], operation: deleteAccount },
  { method: "get", path: "/account/export", parameters: [], operation: exportAccount },
  { method: "post", path: "/account/restore", parameters: [], operation: restoreAccount },
  { method: "get", path: "/admin/audit", parameters: [], operation: adminListAudit },
  { method: "get", path: "/admin/audit/explain", parameters: [], operation: adminExplainSignIn },
  { method: "post", path: "/admin/audit/verify", parameters: [], operation: adminVerifyAudit },
  { method: "get", path: "/admin/invitations", parameters: [], operation: adminListInvitations },
  { method: "post", path: "/admin/invitations", parameters: [], operation: adminCreateInvitation },
  { method: "delete", path: "/admin/invitations/{id}", parameters: ["id"], operation: adminRevokeInvitation },
  { method: "get", path: "/admin/keys", parameters: [], operation: adminListKeys },
  { method: "post", path: "/admin/keys/rotate", parameters: [], operation: adminRotateKeys },
  { method: "get", path: "/admin/mails", parameters: [], operation: adminListMails },
  { method: "post", path: "/admin/mails/{id}/retry", parameters: ["id"], operation: adminRetryMail },
  { method: "get", path: "/admin/realms", parameters: [], operation: adminListRealms },
  { method: "post", path: "/admin/realms", parameters: [], operation: adminCreateRealm },
  { method: "get", path: "/admin/realms/{name}", parameters: ["name"], operation: adminGetRealm },
  { method: "patch", path: "/admin/realms/{name}", parameters: ["name"], operation: adminUpdateRealm },
  { method: "delete", path: "/admin/realms/{name}", parameters: ["name"], operation: adminDeleteRealm },
  { method: "get", path: "/admin/settings", parameters: [], operation: adminGetSettings },
  { method: "patch", path: "/admin/settings", parameters: [], operation: adminUpdateSettings },
  { method: "get", path: "/admin/statistics", parameters: [], operation: adminGetStatistics },
  { method: "get", path: "/admin/statistics/users", parameters: [], operation: adminGetUserCounts },
  { method: "get", path: "/admin/users", parameters: [], operation: adminListUsers },
  { method: "post", path: "/admin/users", parameters: [], operation: adminCreateUser },
  { method: "get", path: "/admin/users/{id}", parameters: ["id"], operation: adminGetUser },
  { method: "patch", path: "/admin/users/{id}", parameters: ["id"], operation: adminUpdateUser },
  { method: "delete", path: "/admin/users/{id}", parameters: ["id"], operation: adminDeleteUser },
  { method: "post", path: "/admin/users/{id}/approve", parameters: ["id"], operation: adminApproveUser },
  { method: "post", path: "/admin/users/{id}/password", parameters: ["id"], operation: adminResetPassword },
  { method: "post", path: "/admin/users/{id}/reject", parameters: ["id"], operation: adminRejectUser },
  { method: "post", path: "/admin/users/{id}/restore", parameters: ["id"], operation: adminRestoreUser },
  { method: "put", path: "/admin/users/{id}/roles", parameters: ["id"], operation: adminSetRoles },
  { method: "post", path: "/admin/users/{id}/second-factor/reset", parameters: ["id"], operation: adminResetSecondFactor },
  { method: "get", path: "/admin/users/{id}/sessions", parameters: ["id"], operation: adminListUserSessions },
  { method: "delete", path: "/admin/users/{id}/sessions", parameters: ["id"], operation: adminRevokeUserSessions },
  { method: "post", path: "/admin/users/{id}/suspend", parameters: ["id"], operation: adminSuspendUser },
  { method: "post", path: "/admin/users/{id}/verify-email", parameters: ["id"], operation: adminVerifyEmail },
  { method: "get", path: "/captcha", parameters: [], operation: getCaptchaChallenge },
  { method: "post", path: "/email/change", parameters: [], operation: requestEmailChange },
  { method: "post", path: "/email/change/confirm", parameters: [], operation: confirmEmailChange },
  { method: "post", path: "/email/change/revert", parameters: [], operation: revertEmailChange },
  { method: "post", path: "/email/verify", parameters: [], operation: requestEmailVerification },
  { method: "post", path: "/invitations/look-up", parameters: [], operation: getInvitation },
  { method: "get", path: "/passkeys", parameters: [], operation: listPasskeys },
  { method: "post", path: "/passkeys", parameters: [], operation: registerPasskey },
  { method: "post", path: "/passkeys/options", parameters: [], operation: startPasskeyRegistration },
  { method: "patch", path: "/passkeys/{id}", parameters: ["id"], operation: renamePasskey },
  { method: "delete", path: "/passkeys/{id}", parameters: ["id"], operation: removePasskey },
  { method: "post", path: "/password/change", parameters: [], operation: changePassword },
  { method: "post", path: "/password/regenerate", parameters: [], operation: regeneratePassword },
  { method: "post", path: "/password/reset", parameters: [], operation: requestPasswordReset },
  { method: "post", path: "/password/reset/confirm", parameters: [], operation: confirmPasswordReset },
  { method: "post", path: "/password/set", parameters: [], operation: setPassword },
  { method: "post", path: "/reauthenticate", parameters: [], operation: reauthenticate },
  { method: "post", path: "/reauthenticate/start", parameters: [], operation: startReauthentication },
  { method: "post", path: "/recovery-codes", parameters: [], operation: regenerateRecoveryCodes },
  { method: "get", path: "/session", parameters: [], operation: getSession },
  { method: "get", path: "/sessions", parameters: [], operation: listSessions },
  { method: "post", path: "/sessions/revoke-others", parameters: [], operation: revokeOtherSessions },
  { method: "delete", path: "/sessions/{id}", parameters: ["id"], operation: revokeSession },
  { method: "get", path: "/setup", parameters: [], operation: getSetup },
  { method: "post", path: "/setup", parameters: [], operation: createFirstAdministrator },
  { method: "post", path: "/sign-in/change-password", parameters: [], operation: completePasswordChange },
  { method: "post", path: "/sign-in/email", parameters: [], operation: requestEmailSignIn },
  { method: "post", path: "/sign-in/email/confirm", parameters: [], operation: confirmEmailSignIn },
  { method: "post", path: "/sign-in/passkey", parameters: [], operation: signInWithPasskey },
  { method: "post", path: "/sign-in/passkey/options", parameters: [], operation: startPasskeySignIn },
  { method: "post", path: "/sign-in/password", parameters: [], operation: signInWithPassword },
  { method: "post", path: "/sign-in/second-factor", parameters: [], operation: completeSecondFactor },
  { method: "post", path: "/sign-in/second-factor/look-up", parameters: [], operation: getSecondFactor },
  { method: "post", path: "/sign-out", parameters: [], operation: signOut },
  { method: "post", path: "/sign-up", parameters: [], operation: startSignUp },
  { method: "post", path: "/sign-up/confirm", parameters: [], operation: confirmSignUp },
  { method: "post", path: "/sign-up/decide", parameters: [], operation: decideSignUp },
  { method: "post", path: "/sign-up/decide/look-up", parameters: [], operation: getSignUpRequest },
  { method: "get", path: "/sign-up/policy", parameters: [], operation: getSignUpPolicy },
  { method: "post", path: "/sign-up/resend", parameters: [], operation: resendSignUp },
  { method: "post", path: "/tokens", parameters: [], operation: issueTokens },
  { method: "post", path: "/tokens/refresh", parameters: [], operation: refreshTokens },
  { method: "post", path: "/tokens/revoke", parameters: [], operation: revokeToken },
  { method: "post", path: "/tokens/verify", parameters: [], operation: verifyToken },
  { method: "get", path: "/totp", parameters: [], operation: getTotp },
  { method: "delete", path: "/totp", parameters: [], operation: removeTotp },
  { method: "post", path: "/totp/activate", parameters: [], operation: activateTotp },
  { method: "post", path: "/totp/enroll", parameters: [], operation: enrollTotp },
  { method: "get", path: "/verify", parameters: [], operation: forwardAuth },
];

export const pages = [
  { path: "/", page: homePage },
  { path: "/account", page: accountPage },
  { path: "/account/data", page: accountDataPage },
  { path: "/account/data/download", page: accountDataDownloadPage },
  { path: "/account/passkeys", page: accountPasskeysPage },
  { path: "/account/restore", page: accountRestorePage },
  { path: "/account/security", page: accountSecurityPage },
  { path: "/account/sessions", page: accountSessionsPage },
  { path: "/admin", page: adminPage },
  { path: "/admin/approvals", page: adminApprovalsPage },
  { path: "/admin/audit", page: adminAuditPage },
  { path: "/admin/audit/explain", page: adminAuditExplainPage },
  { path: "/admin/invitations", page: adminInvitationsPage },
  { path: "/admin/invitations/create", page: adminInvitationsCreatePage },
  { path: "/admin/keys", page: adminKeysPage },
  { path: "/admin/mails", page: adminMailsPage },
  { path: "/admin/realms", page: adminRealmsPage },
  { path: "/admin/realms/{name}", page: adminRealmsNamePage },
  { path: "/admin/settings", page: adminSettingsPage },
  { path: "/admin/settings/branding", page: adminSettingsBrandingPage },
  { path: "/admin/users", page: adminUsersPage },
  { path: "/admin/users/create", page: adminUsersCreatePage },
  { path: "/admin/users/{id}", page: adminUsersIdPage },
  { path: "/email/change/confirm", page: emailChangeConfirmPage },
  { path: "/email/change/revert", page: emailChangeRevertPage },
  { path: "/email/verify", page: emailVerifyPage },
  { path: "/password/regenerate", page: passwordRegeneratePage },
  { path: "/password/reset", page: passwordResetPage },
  { path: "/password/reset/confirm", page: passwordResetConfirmPage },
  { path: "/password/reset/sent", page: passwordResetSentPage },
  { path: "/password/set", page: passwordSetPage },
  { path: "/reauthenticate", page: reauthenticatePage },
  { path: "/reauthenticate/code", page: reauthenticateCodePage },
  { path: "/setup", page: setupPage },
  { path: "/sign-in", page: signInPage },
  { path: "/sign-in/change-password", page: signInChangePasswordPage },
  { path: "/sign-in/email", page: signInEmailPage },
  { path: "/sign-in/email/confirm", page: signInEmailConfirmPage },
  { path: "/sign-in/email/sent", page: signInEmailSentPage },
  { path: "/sign-in/next-step", page: signInNextStepPage },
  { path: "/sign-in/second-factor", page: signInSecondFactorPage },
  { path: "/sign-out", page: signOutPage },
  { path: "/sign-up", page: signUpPage },
  { path: "/sign-up/confirm", page: signUpConfirmPage },
  { path: "/sign-up/decide", page: signUpDecidePage },
  { path: "/sign-up/decided", page: signUpDecidedPage },
  { path: "/sign-up/resend", page: signUpResendPage },
  { path: "/sign-up/sent", page: signUpSentPage },
  { path: "/sign-up/waiting", page: signUpWaitingPage },
] as const;

export const mails = [
  accountDeactivatedMail,
  accountDeletedMail,
  accountDeletionDueMail,
  adminUsersChangedMail,
  adminUsersCreatedMail,
  emailChangeNoticeMail,
  emailChangeTakenMail,
  emailChangeMail,
  emailVerifyMail,
  invitationsInvitationMail,
  passkeysRefusedMail,
  passkeysRegisteredMail,
  passkeysRemovedMail,
  passwordChangedMail,
  passwordRegeneratedMail,
  passwordResetMail,
  reauthenticateCodeMail,
  recoveryCodesRegeneratedMail,
  sessionsReuseMail,
  sessionsSurplusMail,
  signInEmailMail,
  signInLockedMail,
  signInWrongCodesMail,
  signUpApprovalNeededMail,
  signUpApprovedMail,
  signUpConfirmMail,
  signUpExistingMail,
  signUpRejectedMail,
  signUpSetPasswordMail,
  signUpStillWaitingMail,
  totpActivatedMail,
  totpRemovedMail,
] as const;
