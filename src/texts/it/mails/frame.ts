/** The words of the mails in Italian: what stands in every mail. */
import type { frame as english } from "../../en/mails/frame.ts";

export const frame: typeof english = {
  linkHint: "Se il pulsante non funziona, copi questo indirizzo nel suo browser:",
};
