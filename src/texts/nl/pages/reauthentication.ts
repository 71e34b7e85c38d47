/** What the pages say in Dutch: proving again who one is. */
import type { reauthentication as english } from "../../en/pages/reauthentication.ts";
import type { Said } from "../../said.ts";

export const reauthentication: Said<typeof english> = {
  "reauthenticate.title": "Bent u het?",
  "reauthenticate.lead": "Bevestig voor uw veiligheid nog een keer dat u het bent. Herhaal daarna de laatste stap.",
  "reauthenticate.submit": "Verder",
  "reauthenticate.noPassword": "Geen wachtwoord bij de hand?",
  "reauthenticate.mail": "Mail mij een code",
  "reauthenticate.codeTitle": "Kijk in uw postvak",
  "reauthenticate.codeLead": "We hebben u een code gestuurd. Hij werkt tien minuten.",
};
