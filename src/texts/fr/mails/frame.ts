/** The words of the mails in French: what stands in every mail. */
import type { frame as english } from "../../en/mails/frame.ts";

export const frame: typeof english = {
  linkHint: "Si le bouton ne fonctionne pas, copiez cette adresse dans votre navigateur :",
};
