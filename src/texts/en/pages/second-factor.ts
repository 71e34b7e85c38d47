/** What the pages say in English: the second factor: authenticator apps and recovery codes. */

export const secondFactor = {
  "secondFactor.title": "Second step",
  "secondFactor.lead": "Prove once more that it is you, with one of these.",
  "secondFactor.submit": "Continue",
  "secondFactor.orRecovery": "Use a recovery code instead",
  "secondFactor.submitRecovery": "Use the recovery code",

  "totp.title": "Second factor",
  "totp.lead": "With an authenticator app, a stolen password alone opens nothing.",
  "totp.app": "Authenticator app",
  "totp.on": "Set up",
  "totp.off": "Not set up",
  "totp.enroll": "Set up an app",
  "totp.replace": "Set up another app",
  "totp.remove": "Remove the app",
  "totp.removeLead": "After that, signing in asks for no code of an app. All other sessions of your account end.",
  "totp.scan": "Set up the app",
  "totp.scanLead": "Scan the picture with your authenticator app, or type the setup key. Then enter the code that the app shows.",
  "totp.picture": "QR code for your authenticator app",
  "totp.open": "Open in an app on this device",
  "totp.secret": "Setup key",
  "totp.activate": "Activate",
  "totp.again": "Wait for the next code of the app, then enter it. Or begin again.",

  "recovery.title": "Recovery codes",
  "recovery.lead":
    "Keep these codes in a safe place: print them or save them. Each works once in place of the app. They are shown only now; older ones work no longer.",
  "recovery.save": "Save as a file",
  "recovery.done": "I have saved them",
  "recovery.regenerate": "New recovery codes",
} as const;
