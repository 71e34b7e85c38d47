/** The words of the mails in English: second factors. */

export const secondFactor = {
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
};
