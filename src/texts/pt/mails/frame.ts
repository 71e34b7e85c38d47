/** The words of the mails in Portuguese: what stands in every mail. */
import type { frame as english } from "../../en/mails/frame.ts";

export const frame: typeof english = {
  linkHint: "Se o botão não funcionar, copie este endereço para o seu navegador:",
};
