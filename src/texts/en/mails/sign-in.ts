/** The words of the mails in English: signing in, and what goes wrong there. */

export const signIn = {
  emailSignIn: {
    subject: (realm: string) => `Sign in to ${realm}`,
    paragraphs: (realm: string, code: string) => [
      `Somebody, most likely you, wants to sign in to ${realm} with this address.`,
      `Use the button, or enter this code on the page that asks for it: ${code}`,
    ],
    button: "Sign in",
    notes: [
      "Link and code work once, for ten minutes.",
      "Never tell the code to anybody: we don’t ask for it, not even by telephone.",
      "If this was not you, ignore this mail: nobody gets in without it.",
    ],
  },

  accountLocked: {
    subject: (realm: string) => `Too many wrong passwords for your account at ${realm}`,
    paragraphs: (realm: string) => [
      `Somebody entered too many wrong passwords for your account at ${realm}. For a while, sign-in from unknown devices is refused, even with the right password.`,
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

  reauthenticationCode: {
    subject: (realm: string) => `Your code for ${realm}`,
    paragraphs: (realm: string, code: string) => [`The code to go on at ${realm} is: ${code}`, "It works once, for ten minutes."],
    notes: ["If you did not ask for it, somebody is signed in to your account: choose a new password. Give the code to nobody."],
  },
};
