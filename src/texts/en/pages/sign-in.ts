/** What the pages say in English: signing in and out. */

export const signIn = {
  "signIn.title": "Sign in",
  "signIn.submit": "Sign in",
  "signIn.forgot": "Forgotten your password?",
  "signIn.byMail": "Sign in by mail",
  "signIn.noAccount": "No account yet?",
  "signIn.signUp": "Create one",
  "signIn.passkey": "Use a passkey",

  "emailSignIn.title": "Sign in by mail",
  "emailSignIn.lead": "Enter your e-mail address. We send you a link and a code to sign in with.",
  "emailSignIn.submit": "Send the mail",
  "emailSignIn.password": "Sign in with a password",

  "emailCode.title": "Check your mailbox",
  "emailCode.lead": "If the address belongs to an account, a mail is on its way. Open the link in it, or enter its code here.",
  "emailCode.submit": "Sign in",

  "emailConfirm.title": "Sign in",
  "emailConfirm.lead": "One click, and you are signed in, in this browser.",
  "emailConfirm.submit": "Sign in",

  "nextStep.title": "Sign-in is not finished",
  "nextStep.lead": "One step is still to come. Start again, and take all steps in this browser.",

  "signOut.title": "Sign out?",
  "signOut.lead": "You end the session of this browser only.",
  "signOut.submit": "Sign out",
  "signOut.stay": "Stay signed in",
} as const;
