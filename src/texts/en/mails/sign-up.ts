/** The words of the mails in English: signing up. */
import { notYou, once } from "../often.ts";

export const signUp = {
  signUpConfirm: {
    subject: (realm: string) => `Confirm your e-mail address for ${realm}`,
    paragraphs: (realm: string) => [`Welcome to ${realm}.`, "Confirm your e-mail address to finish signing up."],
    button: "Confirm address",
    notes: [once, notYou],
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

  signUpWaiting: {
    subject: (realm: string) => `Your request for an account at ${realm} is waiting`,
    paragraphs: (realm: string) => [
      `You have asked for an account at ${realm}. An administrator still has to approve it; we send you a mail as soon as that is done.`,
    ],
    notes: ["If this was not you, there is nothing to do."],
  },

  invitation: {
    subject: (realm: string) => `You are invited to ${realm}`,
    paragraphs: (realm: string) => [`You are invited to open an account at ${realm}.`],
    button: "Create my account",
    notes: [once, "If you expected no invitation, ignore this mail."],
  },
};
