/** The words of the mails in English: approval by an administrator. */

export const approval = {
  approvalNeeded: {
    subject: (realm: string, waiting: number) =>
      waiting === 1
        ? `An account at ${realm} is waiting for your approval`
        : `${waiting} accounts at ${realm} are waiting for your approval`,
    paragraphs: (realm: string, email: string, waiting: number) => [
      `${email} asked for an account at ${realm}.`,
      waiting === 1 ? "It waits for your decision." : `In all, ${waiting} accounts wait for your decision.`,
    ],
    button: "Decide about this one",
    notes: (consoleUrl: string, waiting: number) => [
      "The link works once, for a week, and is yours alone: whoever opens it decides in your name.",
      "However many ask, this mail comes at most once in 15 minutes.",
      ...(waiting > 1 ? [`All that wait: ${consoleUrl}`] : []),
    ],
  },

  signUpApproved: {
    subject: (realm: string) => `Your account at ${realm} was approved`,
    paragraphs: (realm: string, isUnproven: boolean) => [
      isUnproven
        ? `An administrator approved your account at ${realm}. One step is left: confirm your e-mail address with the link in the other mail.`
        : `An administrator approved your account at ${realm}. You can sign in now.`,
    ],
    button: "Sign in",
    notes: [],
  },

  signUpRejected: {
    subject: (realm: string) => `Your request for an account at ${realm}`,
    paragraphs: (realm: string, reason: string | null) => [
      `An administrator declined your request for an account at ${realm}.`,
      ...(reason === null || reason === "" ? [] : [`The reason given: ${reason}`]),
    ],
    notes: [],
  },
};
