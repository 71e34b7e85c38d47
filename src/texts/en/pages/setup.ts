/** What the pages say in English: the first administrator. */

export const setup = {
  "setup.title": "The first administrator",
  "setup.lead": "This house has no administrator yet. The first one is made here, once.",
  "setup.submit": "Create the administrator",
} as const;
