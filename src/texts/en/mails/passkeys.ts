/** The words of the mails in English: passkeys. */

export const passkeys = {
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
};
