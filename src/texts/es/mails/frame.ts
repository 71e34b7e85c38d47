/** The words of the mails in Spanish: what stands in every mail. */
import type { frame as english } from "../../en/mails/frame.ts";

export const frame: typeof english = {
  linkHint: "Si el botón no funciona, copie esta dirección en su navegador:",
};
