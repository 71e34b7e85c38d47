/** The mails that the house sends: each one's name, what it must be told, and how it waits. Their words are in `capabilities/**\/*.mail.ts`. */
import { mailOn } from "../../kernel/mail.ts";

/** A mail that carries nothing but its words. */
type NoValues = Record<string, never>;

/** What an administrator may have changed that its owner should hear of. */
export type AdministratorChange =
  | "SUSPENDED"
  | "RESTORED"
  | "EMAIL_VERIFIED"
  | "PASSWORD"
  | "SECOND_FACTOR"
  | "ROLES"
  | "USERNAME"
  | "SESSIONS";

/** What each mail must be told, by name. Type literals, so that they are JSON objects to the outbox. */
export interface MailValues {
  /** Prove the address that signs up. */
  signUpConfirm: { readonly token: string };
  /** To the owner: somebody signed up with your address. Carries no token, since its reader may not have asked. */
  signUpExisting: NoValues;
  /** Prove the address of an account that is signed in already. */
  emailVerify: { readonly token: string };
  /** Choose a new password. */
  passwordReset: { readonly token: string };
  /** Choose the first password. */
  setPassword: { readonly token: string };
  /** Sign in: a link, or a code for the page that asked. */
  emailSignIn: { readonly token: string; readonly code: string };
  /** A new password, which works once and must be changed. */
  passwordRegenerated: { readonly password: string };
  /** To the new address of an account: prove it. */
  emailChange: { readonly token: string };
  /** To the old address: another one, `email`, is about to take its place, and this undoes it. */
  emailChangeNotice: { readonly token: string; readonly email: string };
  /** To the owner: somebody wanted to move their account to your address. Carries no token. */
  emailChangeTaken: NoValues;
  /** Notice: the password is another now. */
  passwordChanged: NoValues;
  /** Notice: too many wrong passwords. */
  accountLocked: NoValues;
  /** Notice: somebody who knows the first factor brings wrong codes. */
  wrongCodes: NoValues;
  /** Notice: an authenticator app, or a new one, stands beside the password now. */
  totpActivated: NoValues;
  totpRemoved: NoValues;
  /** Notice: the old recovery codes are dead, and there are new ones. */
  recoveryCodesRegenerated: NoValues;
  /** A code that proves again who somebody is, for a step that asks for it. */
  reauthenticationCode: { readonly code: string };
  /** Notice: a passkey was added, removed, or refused because its counter went back. */
  passkeyRegistered: { readonly name: string };
  passkeyRemoved: { readonly name: string };
  passkeyRefused: { readonly name: string };
  /** Notice: a session ended because another one began; which it was, and when it was last used (ISO 8601). */
  sessionSurplus: { readonly userAgent: string | null; readonly lastSeenAt: string };
  /** Notice: a refresh token came twice, so somebody has a copy; the session was ended. */
  refreshTokenReused: NoValues;
  /** The account will be deleted at `dueAt` (ISO 8601); until then its owner can take it back. */
  accountDeletionDue: { readonly token: string; readonly dueAt: string };
  accountDeactivated: NoValues;
  accountDeleted: NoValues;
  /** Notice: an administrator changed something about the account. */
  changedByAdministrator: { readonly change: AdministratorChange; readonly reason: string | null };
  /** An administrator made an account: choose its password. */
  accountCreated: { readonly token: string };
  /**
   * To an administrator: `email` asks for an account, and `waiting` accounts in all do. Its token decides about this one; it is no
   * `token`, because the mail is sent even when that is dead: others wait as well.
   */
  approvalNeeded: { readonly email: string; readonly waiting: number; readonly decisionToken: string };
  /** To an applicant; an unproven address must still be confirmed. */
  signUpApproved: { readonly isUnproven: boolean };
  /** To an applicant who asks again, or for another mail: nobody has decided yet. */
  signUpWaiting: NoValues;
  /** Somebody is asked to join. Not named a token: it is no one-time token of a user. */
  invitation: { readonly invitation: string };
  signUpRejected: { readonly reason: string | null };
}

export type MailName = keyof MailValues;

/** How a mail waits in the outbox. */
interface Urgency {
  /** 0: somebody waits for it (a link, a code); 1: a notice; 2: bulk. */
  readonly priority: 0 | 1 | 2;
  /** At most one such mail to the same user in so many seconds; what comes sooner waits, and the newest replaces it (a digest, ADM-08). */
  readonly spacingSeconds: number;
}

const waitedFor: Urgency = { priority: 0, spacingSeconds: 0 };
const notice: Urgency = { priority: 1, spacingSeconds: 0 };

/** How each mail waits. */
export const urgencies: Readonly<Record<MailName, Urgency>> = {
  signUpConfirm: waitedFor,
  signUpExisting: waitedFor,
  emailVerify: waitedFor,
  passwordReset: waitedFor,
  setPassword: waitedFor,
  emailSignIn: waitedFor,
  passwordRegenerated: waitedFor,
  emailChange: waitedFor,
  // A way back for somebody whose account is being taken over.
  emailChangeNotice: waitedFor,
  emailChangeTaken: waitedFor,
  passwordChanged: notice,
  accountLocked: notice,
  wrongCodes: notice,
  totpActivated: notice,
  totpRemoved: notice,
  recoveryCodesRegenerated: notice,
  reauthenticationCode: waitedFor,
  passkeyRegistered: notice,
  passkeyRemoved: notice,
  passkeyRefused: { priority: 1, spacingSeconds: 15 * 60 },
  sessionSurplus: notice,
  refreshTokenReused: notice,
  accountDeletionDue: waitedFor,
  accountDeactivated: notice,
  accountDeleted: notice,
  changedByAdministrator: notice,
  accountCreated: waitedFor,
  approvalNeeded: { priority: 2, spacingSeconds: 15 * 60 },
  signUpApproved: notice,
  signUpWaiting: notice,
  invitation: waitedFor,
  signUpRejected: notice,
};

/** `mail(template)`, bound to these mails: a template of another name, or for other values, does not compile. */
export const mail = mailOn<MailValues>();
