/** What the pages say in English: links and steps that have lapsed. */

export const lostLinks = {
  "lost.confirm": "This link has lapsed or was used already. Your address may be confirmed: try to sign in, or have a new link sent.",
  "lost.reset": "This link has lapsed or was used already. Have a new one sent.",
  "lost.restore": "This link has lapsed or was used already. If your account is back, you can sign in.",
  "lost.emailSignIn": "This link has lapsed or was used already. Have a new one sent.",
  "lost.emailCode": "This step has lapsed. The link in the mail works all the same for ten minutes; or have a new mail sent.",
  "lost.emailChange": "This link has lapsed or was used already. Ask for the change again.",
  "lost.emailRevert":
    "This link has lapsed or was used already. If you can’t get into your account, try to choose a new password, or ask your administrator.",
  "lost.setup":
    "This link has lapsed or was used already. The server makes a new one when it starts, as long as there is no administrator.",
  "lost.decide": "This link has lapsed, was used already, or is not yours to use.",
  "lost.step": "This step has lapsed. Start again.",
  "lost.startAgain": "Start again",
  "lost.newLink": "Send a new link",
  "lost.signIn": "Sign in",
} as const;
