/** What the pages say in English: the first administrator. */

export const setup = {
  "setup.title": "The first administrator",
  "setup.lead": "There is no administrator yet. The first one is created here, once.",
  "setup.submit": "Create the administrator",
} as const;
