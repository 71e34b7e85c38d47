/** What the pages say in French: the first administrator. */
import type { setup as english } from "../../en/pages/setup.ts";
import type { Said } from "../../said.ts";

export const setup: Said<typeof english> = {
  "setup.title": "Le premier administrateur",
  "setup.lead": "Il n’y a pas encore d’administrateur. Le premier se crée ici, une seule fois.",
  "setup.submit": "Créer l’administrateur",
};
