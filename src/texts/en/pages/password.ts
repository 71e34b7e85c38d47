/** What the pages say in English: choosing a password. */

export const password = {
  "changePassword.title": "Choose a new password",
  "changePassword.lead": "Before you go on, this account needs a new password. Its other sessions end.",
  "changePassword.submit": "Save and continue",

  "reset.title": "Forgotten your password?",
  "reset.lead": "Enter your e-mail address. We send you a link to choose a new password.",
  "reset.submit": "Send the link",

  "resetConfirm.title": "Choose a new password",
  "resetConfirm.lead": "All sessions of your account end with it.",
  "resetConfirm.submit": "Save the password",

  "setPassword.title": "Choose a password",
  "setPassword.lead": "It also confirms your e-mail address.",
  "setPassword.submit": "Save the password",
} as const;
