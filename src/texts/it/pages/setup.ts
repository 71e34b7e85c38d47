/** What the pages say in Italian: the first administrator. */
import type { setup as english } from "../../en/pages/setup.ts";
import type { Translated } from "../../said.ts";

export const setup: Translated<typeof english> = {
  "setup.title": "Il primo amministratore",
  "setup.lead": "Non c’è ancora alcun amministratore. Il primo si crea qui, una sola volta.",
  "setup.submit": "Crea l’amministratore",
};
