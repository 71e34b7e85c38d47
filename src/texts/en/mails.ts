/** The words of the mails, in English. Each says what happened, what to do, and what if it was not you. */

const notYou = "If this was not you, ignore this mail: nothing happens without the button.";

/** The names in braces of a text are its parameters; values come as plain text and are escaped where the mail becomes HTML. */
export const mails = {
  linkHint: "If the button does not work, copy this address into your browser:",

  signUpConfirm: {
    subject: (realm: string) => `Confirm your e-mail address for ${realm}`,
    paragraphs: (realm: string) => [`Welcome to ${realm}.`, "Confirm your e-mail address to finish signing up."],
    button: "Confirm address",
    notes: ["The link works once and for a limited time.", notYou],
  },

  signUpExisting: {
    subject: (realm: string) => `You already have an account at ${realm}`,
    paragraphs: (realm: string) => [
      `Somebody signed up at ${realm} with your e-mail address. You already have an account there, so nothing was changed.`,
      "If it was you, sign in as usual.",
    ],
    button: "Sign in",
    notes: (resetUrl: string) => [
      `Forgotten the password? Choose a new one at ${resetUrl}`,
      "If this was not you, there is nothing to do.",
    ],
  },

  emailVerify: {
    subject: (realm: string) => `Confirm your e-mail address for ${realm}`,
    paragraphs: (realm: string) => [`Confirm that this e-mail address belongs to your account at ${realm}.`],
    button: "Confirm address",
    notes: ["The link works once and for a limited time.", notYou],
  },

  passwordReset: {
    subject: (realm: string) => `Choose a new password for ${realm}`,
    paragraphs: (realm: string) => [
      `Somebody asked for a new password for your account at ${realm}.`,
      "Until you choose one, your password stays as it is.",
    ],
    button: "Choose a new password",
    notes: ["The link works once and for a limited time.", notYou],
  },

  setPassword: {
    subject: (realm: string) => `Choose a password for ${realm}`,
    paragraphs: (realm: string) => [`Welcome to ${realm}.`, "Choose a password; this also confirms your e-mail address."],
    button: "Choose a password",
    notes: ["The link works once and for a limited time.", notYou],
  },

  emailSignIn: {
    subject: (realm: string) => `Sign in to ${realm}`,
    paragraphs: (realm: string, code: string) => [
      `Somebody, most likely you, wants to sign in to ${realm} with this address.`,
      `Use the button, or enter this code on the page that asks for it: ${code}`,
    ],
    button: "Sign in",
    notes: [
      "Link and code work once, for ten minutes.",
      "Never tell the code to anybody: we don't ask for it, not even by telephone.",
      "If this was not you, ignore this mail: nobody gets in without it.",
    ],
  },

  passwordRegenerated: {
    subject: (realm: string) => `A new password for ${realm}`,
    paragraphs: (realm: string, password: string) => [
      `Somebody asked for a new password for your account at ${realm}. It is:`,
      password,
      "It works once, within an hour, and then you choose one of your own. Until you use it, your old password stays as it is.",
    ],
    button: "Sign in",
    notes: ["If this was not you, ignore this mail, and delete it."],
  },

  emailChange: {
    subject: (realm: string) => `Confirm your new e-mail address for ${realm}`,
    paragraphs: (realm: string) => [`Confirm that this e-mail address is to be that of your account at ${realm}.`],
    button: "Use this address",
    notes: ["The link works once and for a limited time.", notYou],
  },

  emailChangeNotice: {
    subject: (realm: string) => `Your e-mail address for ${realm} is about to change`,
    paragraphs: (realm: string, email: string) => [
      `Somebody asked to move your account at ${realm} to the address ${email}.`,
      "If it was you, there is nothing to do here.",
    ],
    button: "This was not me",
    notes: ["For seven days, the button gives your account this address back, signs everybody out, and lets you choose a new password."],
  },

  emailChangeTaken: {
    subject: (realm: string) => `You already have an account at ${realm}`,
    paragraphs: (realm: string) => [
      `Somebody wanted to move another account at ${realm} to your e-mail address. You already have an account with it, so nothing was changed.`,
      "If it was you, sign in with this address, or choose another one for the other account.",
    ],
    button: "Sign in",
    notes: ["If this was not you, there is nothing to do."],
  },

  passwordChanged: {
    subject: (realm: string) => `Your password for ${realm} was changed`,
    paragraphs: (realm: string) => [
      `The password of your account at ${realm} was changed, and every other session was signed out.`,
      "If it was you, there is nothing to do.",
    ],
    button: "This was not me",
    notes: ["If it was not you, choose a new password at once: the button leads there."],
  },

  accountLocked: {
    subject: (realm: string) => `Too many wrong passwords for your account at ${realm}`,
    paragraphs: (realm: string) => [
      `Somebody entered too many wrong passwords for your account at ${realm}. For a while, sign-in from unknown devices is refused, even with the right one.`,
      "If it was you, wait a little, or choose a new password now.",
    ],
    button: "Choose a new password",
    notes: ["If it was not you, your password held. A second factor protects you even if somebody learns it."],
  },

  wrongCodes: {
    subject: (realm: string) => `Wrong codes for your account at ${realm}`,
    paragraphs: (realm: string) => [
      `Somebody gave the right password of your account at ${realm}, and then several wrong codes.`,
      "If it was you, try the newest code of your app, or a recovery code.",
    ],
    button: "This was not me",
    notes: ["If it was not you, somebody knows your password. Choose a new one at once: the button leads there."],
  },

  totpActivated: {
    subject: (realm: string) => `An authenticator app was added to your account at ${realm}`,
    paragraphs: (realm: string) => [
      `From now on, signing in to your account at ${realm} also asks for a code of an authenticator app. Every other session was signed out, and older recovery codes work no longer.`,
      "If it was you, keep the new recovery codes in a safe place.",
    ],
    button: "This was not me",
    notes: ["If it was not you, choose a new password at once: the button leads there. Then ask your administrator."],
  },

  totpRemoved: {
    subject: (realm: string) => `The authenticator app was removed from your account at ${realm}`,
    paragraphs: (realm: string) => [
      `Signing in to your account at ${realm} no longer asks for a code of an authenticator app. Every other session was signed out.`,
      "If it was you, there is nothing to do.",
    ],
    button: "This was not me",
    notes: ["If it was not you, choose a new password at once: the button leads there."],
  },

  recoveryCodesRegenerated: {
    subject: (realm: string) => `New recovery codes for your account at ${realm}`,
    paragraphs: (realm: string) => [
      `New recovery codes were made for your account at ${realm}. The old ones work no longer.`,
      "If it was you, there is nothing to do.",
    ],
    button: "This was not me",
    notes: ["If it was not you, choose a new password at once: the button leads there."],
  },

  reauthenticationCode: {
    subject: (realm: string) => `Your code for ${realm}`,
    paragraphs: (realm: string, code: string) => [`The code to go on at ${realm} is: ${code}`, "It works once, for ten minutes."],
    notes: ["If you did not ask for it, somebody is signed in to your account: choose a new password. Give the code to nobody."],
  },

  passkeyRegistered: {
    subject: (realm: string) => `A passkey was added to your account at ${realm}`,
    paragraphs: (realm: string, name: string) => [
      `The passkey “${name}” can now be used to sign in to your account at ${realm}. Every other session was signed out.`,
      "If it was you, there is nothing to do.",
    ],
    button: "Look at my passkeys",
    notes: ["If it was not you, remove the passkey at once and choose a new password."],
  },

  passkeyRemoved: {
    subject: (realm: string) => `A passkey was removed from your account at ${realm}`,
    paragraphs: (realm: string, name: string) => [
      `The passkey “${name}” no longer signs in to your account at ${realm}. Every other session was signed out.`,
      "If it was you, there is nothing to do.",
    ],
    button: "Look at my passkeys",
    notes: ["If it was not you, choose a new password at once."],
  },

  passkeyRefused: {
    subject: (realm: string) => `A passkey of your account at ${realm} was refused`,
    paragraphs: (realm: string, name: string) => [
      `Somebody used the passkey “${name}” of your account at ${realm}, but it counted fewer uses than before. This can mean that there is a copy of it, so it was refused.`,
      "Remove this passkey and add it again.",
    ],
    button: "Look at my passkeys",
    notes: ["If you did not try to sign in, somebody else may have the copy."],
  },

  sessionSurplus: {
    subject: (realm: string) => `A session of your account at ${realm} was ended by a new one`,
    paragraphs: (realm: string, device: string, lastUsed: string) => [
      `You signed in at ${realm}, and as many sessions as are allowed were open. So the oldest was ended: ${device}, last used on ${lastUsed}.`,
      "If it was you, there is nothing to do.",
    ],
    button: "Look at my sessions",
    notes: ["If it was not you, choose a new password at once: somebody knows yours."],
  },

  refreshTokenReused: {
    subject: (realm: string) => `A session of your account at ${realm} was ended`,
    paragraphs: (realm: string) => [
      `An application showed an old sign-in of your account at ${realm} a second time. This can mean that somebody copied it, so we ended that session.`,
      "Sign in again in that application. If anything else looks strange, choose a new password.",
    ],
    button: "Look at my sessions",
    notes: [],
  },

  accountDeletionDue: {
    subject: (realm: string) => `Your account at ${realm} will be deleted`,
    paragraphs: (realm: string, dueOn: string) => [
      `Your account at ${realm} will be deleted on ${dueOn}, with everything in it. All its sessions have been ended.`,
      "Until then you can take it back.",
    ],
    button: "Keep my account",
    notes: ["If it was not you who deleted it, take it back and choose a new password at once."],
  },

  accountDeactivated: {
    subject: (realm: string) => `Your account at ${realm} was deactivated`,
    paragraphs: (realm: string) => [
      `Your account at ${realm} is out of use, as you asked, and all its sessions have been ended.`,
      "An administrator can put it into use again.",
    ],
    notes: ["If it was not you, tell an administrator."],
  },

  accountDeleted: {
    subject: (realm: string) => `Your account at ${realm} was deleted`,
    paragraphs: (realm: string) => [`Your account at ${realm} was deleted, with everything in it. This is the last mail about it.`],
    notes: ["If it was not you, tell an administrator."],
  },

  changedByAdministrator: {
    subject: (realm: string) => `An administrator changed your account at ${realm}`,
    paragraphs: (realm: string, change: string, reason: string | null) => [
      `An administrator of ${realm} changed your account. ${change}`,
      ...(reason === null || reason === "" ? [] : [`The reason given: ${reason}`]),
    ],
    changes: {
      SUSPENDED: "It is suspended: you can't sign in, and all its sessions have been ended.",
      RESTORED: "You can use it again.",
      EMAIL_VERIFIED: "Your e-mail address counts as confirmed.",
      PASSWORD: "You need a new password, and all your sessions have been ended.",
      SECOND_FACTOR: "Your second factors were removed, and all your sessions have been ended.",
      ROLES: "You have other roles now, and all your sessions have been ended.",
      USERNAME: "Your user name is another now.",
      SESSIONS: "All your sessions have been ended.",
    },
    button: "Look at my account",
    notes: ["If this surprises you, ask an administrator."],
  },

  accountCreated: {
    subject: (realm: string) => `You have an account at ${realm}`,
    paragraphs: (realm: string) => [
      `An administrator made an account at ${realm} for you.`,
      "Choose a password; this also confirms your e-mail address.",
    ],
    button: "Choose a password",
    notes: [
      "The link works once and for a limited time.",
      "If you expected no account, ignore this mail: nobody can use it without the button.",
    ],
  },

  approvalNeeded: {
    subject: (realm: string, waiting: number) =>
      waiting === 1 ? `An account at ${realm} waits for your approval` : `${waiting} accounts at ${realm} wait for your approval`,
    paragraphs: (realm: string, email: string, waiting: number) => [
      `${email} asked for an account at ${realm}.`,
      waiting === 1 ? "It waits for your decision." : `In all, ${waiting} accounts wait for your decision.`,
    ],
    button: "Decide about this one",
    notes: (consoleUrl: string, waiting: number) => [
      "The link works once, for a week, and is yours alone: whoever opens it decides in your name.",
      "However many ask, this mail comes at most once in 15 minutes.",
      ...(waiting > 1 ? [`All that wait: ${consoleUrl}`] : []),
    ],
  },

  signUpApproved: {
    subject: (realm: string) => `Your account at ${realm} was approved`,
    paragraphs: (realm: string, isUnproven: boolean) => [
      isUnproven
        ? `An administrator approved your account at ${realm}. One step is left: confirm your e-mail address with the link in the other mail.`
        : `An administrator approved your account at ${realm}. You can sign in now.`,
    ],
    button: "Sign in",
    notes: [],
  },

  signUpRejected: {
    subject: (realm: string) => `Your request for an account at ${realm}`,
    paragraphs: (realm: string, reason: string | null) => [
      `An administrator declined your request for an account at ${realm}.`,
      ...(reason === null || reason === "" ? [] : [`The reason given: ${reason}`]),
    ],
    notes: [],
  },

  signUpWaiting: {
    subject: (realm: string) => `Your request for an account at ${realm} waits`,
    paragraphs: (realm: string) => [
      `You have asked for an account at ${realm}. An administrator still has to approve it; we send you a mail as soon as that is done.`,
    ],
    notes: ["If this was not you, there is nothing to do."],
  },

  invitation: {
    subject: (realm: string) => `You are invited to ${realm}`,
    paragraphs: (realm: string) => [`You are invited to open an account at ${realm}.`],
    button: "Create my account",
    notes: ["The link works once and for a limited time.", "If you expected no invitation, ignore this mail."],
  },
};

/** What every language must say. */
export type MailTexts = typeof mails;
