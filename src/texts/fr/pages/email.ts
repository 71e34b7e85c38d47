/** What the pages say in French: confirming and changing the address. */
import type { email as english } from "../../en/pages/email.ts";
import type { Said } from "../../said.ts";

export const email: Said<typeof english> = {
  "verify.title": "Confirmez votre adresse",
  "verify.lead": "Nous devons nous assurer que {email} est à vous. Le lien est dans l’e-mail que nous vous avons envoyé.",
  "verify.submit": "Renvoyer l’e-mail",
  "verify.doneTitle": "Adresse confirmée",
  "verify.done": "L’adresse {email} est confirmée.",
  "verify.continue": "Aller à mon compte",

  "emailChange.title": "Votre nouvelle adresse",
  "emailChange.lead": "Un clic, et cette adresse est celle de votre compte. Les autres sessions seront fermées.",
  "emailChange.submit": "Utiliser cette adresse",

  "emailRevert.title": "Garder votre ancienne adresse",
  "emailRevert.lead":
    "Votre compte retrouve son ancienne adresse. Toutes les sessions sont fermées, le mot de passe n’est plus valable, et nous vous envoyons un lien pour en choisir un nouveau.",
  "emailRevert.submit": "Reprendre l’adresse",
};
