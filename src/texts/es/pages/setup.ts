/** What the pages say in Spanish: the first administrator. */
import type { setup as english } from "../../en/pages/setup.ts";
import type { Said } from "../../said.ts";

export const setup: Said<typeof english> = {
  "setup.title": "El primer administrador",
  "setup.lead": "Todavía no hay ningún administrador. El primero se crea aquí, una sola vez.",
  "setup.submit": "Crear el administrador",
};
