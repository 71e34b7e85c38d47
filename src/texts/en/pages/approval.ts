/** What the pages say in English: deciding about an applicant. */

export const approval = {
  "decide.title": "A new account?",
  "decide.lead": "Somebody asks for an account here. You decide whether they get it.",
  "decide.email": "E-mail address",
  "decide.username": "User name",
  "decide.asked": "Asked on",
  "decide.proven": "Confirmed",
  "decide.unproven": "Not confirmed",
  "decide.approve": "Approve",
  "decide.reject": "Decline",
  "decide.orReject": "Or decline it",
  "decide.approved": "Somebody has approved this account already.",
  "decide.rejected": "Somebody has declined this request already.",

  "decided.title": "Request decided",
  "decided.lead": "The applicant is told by mail.",
} as const;
