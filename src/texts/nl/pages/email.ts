/** What the pages say in Dutch: confirming and changing the address. */
import type { email as english } from "../../en/pages/email.ts";
import type { Said } from "../../said.ts";

export const email: Said<typeof english> = {
  "verify.title": "Bevestig uw adres",
  "verify.lead": "We moeten zeker weten dat {email} van u is. De link staat in de e-mail die we u hebben gestuurd.",
  "verify.submit": "De e-mail opnieuw sturen",
  "verify.doneTitle": "Adres bevestigd",
  "verify.done": "Het adres {email} is bevestigd.",
  "verify.continue": "Naar mijn account",

  "emailChange.title": "Uw nieuwe adres",
  "emailChange.lead": "Eén klik, en dit adres hoort bij uw account. Andere sessies worden beëindigd.",
  "emailChange.submit": "Dit adres gebruiken",

  "emailRevert.title": "Uw oude adres behouden",
  "emailRevert.lead":
    "Uw account krijgt het oude adres terug. Alle sessies worden beëindigd, het wachtwoord vervalt, en we sturen u een link om een nieuw te kiezen.",
  "emailRevert.submit": "Het adres herstellen",
};
