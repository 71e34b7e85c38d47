/** What the pages say in German: the first administrator. */
import type { setup as english } from "../../en/pages/setup.ts";
import type { Said } from "../../said.ts";

export const setup: Said<typeof english> = {
  "setup.title": "Der erste Administrator",
  "setup.lead": "Hier gibt es noch keinen Administrator. Der erste wird hier angelegt, ein einziges Mal.",
  "setup.submit": "Administrator anlegen",
};
