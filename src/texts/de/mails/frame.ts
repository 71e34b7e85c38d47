/** The words of the mails in German: what stands in every mail. */
import type { frame as english } from "../../en/mails/frame.ts";

export const frame: typeof english = {
  linkHint: "Wenn die Schaltfläche nicht funktioniert, kopieren Sie diese Adresse in Ihren Browser:",
};
