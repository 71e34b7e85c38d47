/** The words of the mails in English: sessions that ended. */

export const sessions = {
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
};
