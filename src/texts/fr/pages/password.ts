/** What the pages say in French: choosing a password. */
import type { password as english } from "../../en/pages/password.ts";
import type { Said } from "../../said.ts";

export const password: Said<typeof english> = {
  "changePassword.title": "Choisissez un nouveau mot de passe",
  "changePassword.lead": "Avant de continuer, ce compte demande un nouveau mot de passe. Ses autres sessions seront fermées.",
  "changePassword.submit": "Enregistrer et continuer",

  "reset.title": "Mot de passe oublié ?",
  "reset.lead": "Saisissez votre adresse e-mail. Nous vous envoyons un lien pour choisir un nouveau mot de passe.",
  "reset.submit": "Envoyer le lien",

  "resetConfirm.title": "Choisissez un nouveau mot de passe",
  "resetConfirm.lead": "Toutes les sessions de votre compte seront fermées.",
  "resetConfirm.submit": "Enregistrer le mot de passe",

  "setPassword.title": "Choisissez un mot de passe",
  "setPassword.lead": "Cela confirme aussi votre adresse e-mail.",
  "setPassword.submit": "Enregistrer le mot de passe",
};
