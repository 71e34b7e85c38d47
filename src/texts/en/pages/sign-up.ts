/** What the pages say in English: signing up and confirming the address. */

export const signUp = {
  "signUp.title": "Create your account",
  "signUp.submit": "Create account",
  "signUp.haveAccount": "Already have an account?",
  "signUp.signIn": "Sign in",
  "signUp.closed": "New accounts are not given out here at the moment.",
  "signUp.approval": "An administrator looks at each new account before it can be used.",
  "signUp.invited": "You are invited. Your account is ready as soon as you have chosen how to sign in.",
  "signUp.inviteOnly": "New accounts are given here by invitation only. Open the link of yours.",
  "signUp.invitationLost": "This invitation has lapsed or was used already. Ask whoever invited you for a new one.",

  "sent.title": "Check your mailbox",
  "sent.signUp": "We have sent you a mail. Open the link in it to confirm your address; it works for {claimLasts}.",
  "sent.reset": "If the address belongs to an account, a mail with a link to choose a new password is on its way.",
  "sent.nothing": "Nothing there after a few minutes? Check the spam folder, or",
  "sent.again": "send it again",
  "sent.backToSignIn": "Back to sign in",

  "resend.title": "Send the mail again",
  "resend.lead": "Enter the address that you signed up with. If it waits for confirmation, we send the mail once more.",
  "resend.submit": "Send again",

  "waiting.title": "Almost there",
  "waiting.lead": "An administrator still has to approve your account. We send you a mail as soon as that is done.",

  "confirm.title": "Confirm your address",
  "confirm.lead": "One click, and we know that this address is yours.",
  "confirm.submit": "Confirm my address",
} as const;
