/** What the pages say in French: confirming and changing the address. */
import type { email as english } from "../../en/pages/email.ts";
import type { Said } from "../../said.ts";

export const email: Said<typeof english> = {
  "verify.title": "Confirmez votre adresse",
  "verify.lead": "Nous devons savoir que {email} est à vous. Le lien est dans le message que nous vous avons envoyé.",
  "verify.submit": "Renvoyer le message",
  "verify.done": "L’adresse {email} est confirmée.",
  "verify.continue": "Aller à mon compte",

  "emailChange.title": "Votre nouvelle adresse",
  "emailChange.lead": "Un clic, et cette adresse est celle de votre compte. Les autres sessions se terminent.",
  "emailChange.submit": "Utiliser cette adresse",

  "emailRevert.title": "Garder votre ancienne adresse",
  "emailRevert.lead":
    "Votre compte retrouve son ancienne adresse. Toutes les sessions sont fermées, le mot de passe prend fin, et nous vous envoyons un lien pour en choisir un nouveau.",
  "emailRevert.submit": "Reprendre l’adresse",
};
