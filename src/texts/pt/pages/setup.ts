/** What the pages say in Portuguese: the first administrator. */
import type { setup as english } from "../../en/pages/setup.ts";
import type { Said } from "../../said.ts";

export const setup: Said<typeof english> = {
  "setup.title": "O primeiro administrador",
  "setup.lead": "Ainda não há nenhum administrador. O primeiro é criado aqui, uma única vez.",
  "setup.submit": "Criar o administrador",
};
