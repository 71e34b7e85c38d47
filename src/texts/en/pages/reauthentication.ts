/** What the pages say in English: proving again who one is. */

export const reauthentication = {
  "reauthenticate.title": "Is it you?",
  "reauthenticate.lead": "What you are about to do needs a fresh proof.",
  "reauthenticate.submit": "Continue",
  "reauthenticate.noPassword": "No password at hand?",
  "reauthenticate.mail": "Mail me a code",
  "reauthenticate.codeTitle": "Check your mailbox",
  "reauthenticate.codeLead": "We have sent you a code. It works for ten minutes.",
} as const;
