/** The words of the mails in English: addresses. */
import { notYou, once } from "../often.ts";

export const email = {
  emailVerify: {
    subject: (realm: string) => `Confirm your e-mail address for ${realm}`,
    paragraphs: (realm: string) => [`Confirm that this e-mail address belongs to your account at ${realm}.`],
    button: "Confirm address",
    notes: [once, notYou],
  },

  emailChange: {
    subject: (realm: string) => `Confirm your new e-mail address for ${realm}`,
    paragraphs: (realm: string) => [`Confirm that this e-mail address is to be that of your account at ${realm}.`],
    button: "Use this address",
    notes: [once, notYou],
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
};
