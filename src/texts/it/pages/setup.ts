/** What the pages say in Italian: the first administrator. */
import type { setup as english } from "../../en/pages/setup.ts";
import type { Said } from "../../said.ts";

export const setup: Said<typeof english> = {
  "setup.title": "Il primo amministratore",
  "setup.lead": "Non c’è ancora alcun amministratore. Il primo si crea qui, una sola volta.",
  "setup.submit": "Crea l’amministratore",
};
