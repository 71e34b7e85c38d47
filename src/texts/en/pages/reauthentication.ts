/** What the pages say in English: proving again who one is. */

export const reauthentication = {
  "reauthenticate.title": "Is it you?",
  "reauthenticate.lead": "For your safety, prove once more that it is you. Then repeat the last step.",
  "reauthenticate.submit": "Continue",
  "reauthenticate.noPassword": "No password at hand?",
  "reauthenticate.mail": "Mail me a code",
  "reauthenticate.codeTitle": "Check your mailbox",
  "reauthenticate.codeLead": "We have sent you a code. It works for ten minutes.",
} as const;
