/** The words of the mails in English: the account is made, changed, ended. */
import { once } from "../often.ts";

export const account = {
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
      `Your account at ${realm} was deactivated, as you asked, and all its sessions have been ended.`,
      "An administrator can activate it again.",
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
      SUSPENDED: "It is suspended: you can’t sign in, and all its sessions have been ended.",
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
    notes: [once, "If you expected no account, ignore this mail: nobody can use it without the button."],
  },
};
