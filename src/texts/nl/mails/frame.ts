/** The words of the mails in Dutch: what stands in every mail. */
import type { frame as english } from "../../en/mails/frame.ts";

export const frame: typeof english = {
  linkHint: "Werkt de knop niet, kopieer dan dit adres naar uw browser:",
};
