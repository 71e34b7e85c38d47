/** The words of the mails in English: passwords. */
import { notYou, once } from "../often.ts";

export const password = {
  passwordReset: {
    subject: (realm: string) => `Choose a new password for ${realm}`,
    paragraphs: (realm: string) => [
      `Somebody asked for a new password for your account at ${realm}.`,
      "Until you choose one, your password stays as it is.",
    ],
    button: "Choose a new password",
    notes: [once, notYou],
  },

  setPassword: {
    subject: (realm: string) => `Choose a password for ${realm}`,
    paragraphs: (realm: string) => [`Welcome to ${realm}.`, "Choose a password; this also confirms your e-mail address."],
    button: "Choose a password",
    notes: [once, notYou],
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

  passwordChanged: {
    subject: (realm: string) => `Your password for ${realm} was changed`,
    paragraphs: (realm: string) => [
      `The password of your account at ${realm} was changed, and every other session was signed out.`,
      "If it was you, there is nothing to do.",
    ],
    button: "This was not me",
    notes: ["If it was not you, choose a new password at once: the button leads there."],
  },
};
