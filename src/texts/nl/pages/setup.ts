/** What the pages say in Dutch: the first administrator. */
import type { setup as english } from "../../en/pages/setup.ts";
import type { Said } from "../../said.ts";

export const setup: Said<typeof english> = {
  "setup.title": "De eerste beheerder",
  "setup.lead": "Er is hier nog geen beheerder. De eerste wordt hier aangemaakt, één keer.",
  "setup.submit": "Beheerder aanmaken",
};
