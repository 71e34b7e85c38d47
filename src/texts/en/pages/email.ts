/** What the pages say in English: confirming and changing the address. */

export const email = {
  "verify.title": "Confirm your address",
  "verify.lead": "We have to know that {email} is yours. The link is in the mail that we sent you.",
  "verify.submit": "Send the mail again",
  "verify.doneTitle": "Address confirmed",
  "verify.done": "The address {email} is confirmed.",
  "verify.continue": "Go to my account",

  "emailChange.title": "Your new address",
  "emailChange.lead": "One click, and this address is your account’s. Other sessions end.",
  "emailChange.submit": "Use this address",

  "emailRevert.title": "Keep your old address",
  "emailRevert.lead":
    "Your account gets its old address back. Everybody is signed out, the password ends, and we send you a link to choose a new one.",
  "emailRevert.submit": "Take the address back",
} as const;
