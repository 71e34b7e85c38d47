/** What the pages say in French: proving again who one is. */
import type { reauthentication as english } from "../../en/pages/reauthentication.ts";
import type { Said } from "../../said.ts";

export const reauthentication: Said<typeof english> = {
  "reauthenticate.title": "Est-ce bien vous ?",
  "reauthenticate.lead": "Pour votre sécurité, confirmez à nouveau que c’est bien vous, puis refaites la dernière étape.",
  "reauthenticate.submit": "Continuer",
  "reauthenticate.noPassword": "Pas de mot de passe à portée de main ?",
  "reauthenticate.mail": "M’envoyer un code",
  "reauthenticate.codeTitle": "Consultez votre boîte de réception",
  "reauthenticate.codeLead": "Nous vous avons envoyé un code. Il fonctionne pendant dix minutes.",
};
