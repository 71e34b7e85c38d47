/** What the pages say in French: signing in and out. */
import type { signIn as english } from "../../en/pages/sign-in.ts";
import type { Said } from "../../said.ts";

export const signIn: Said<typeof english> = {
  "signIn.title": "Connexion",
  "signIn.submit": "Se connecter",
  "signIn.forgot": "Mot de passe oublié ?",
  "signIn.byMail": "Se connecter par e-mail",
  "signIn.noAccount": "Pas encore de compte ?",
  "signIn.signUp": "Créez-en un",
  "signIn.passkey": "Utiliser une clé d’accès",

  "emailSignIn.title": "Se connecter par e-mail",
  "emailSignIn.lead": "Saisissez votre adresse e-mail. Nous vous envoyons un lien et un code pour vous connecter.",
  "emailSignIn.submit": "Envoyer l’e-mail",
  "emailSignIn.password": "Se connecter avec un mot de passe",

  "emailCode.title": "Consultez votre boîte de réception",
  "emailCode.lead":
    "Si l’adresse appartient à un compte, un e-mail est en route. Ouvrez le lien qu’il contient, ou saisissez ici son code.",
  "emailCode.submit": "Se connecter",

  "emailConfirm.title": "Connexion",
  "emailConfirm.lead": "Un clic, et vous êtes connecté, dans ce navigateur.",
  "emailConfirm.submit": "Se connecter",

  "nextStep.title": "Connexion inachevée",
  "nextStep.lead": "Il manque encore une étape. Recommencez, et suivez toutes les étapes dans ce navigateur.",

  "signOut.title": "Se déconnecter ?",
  "signOut.lead": "Vous ne fermez que la session de ce navigateur.",
  "signOut.submit": "Se déconnecter",
  "signOut.stay": "Rester connecté",
};
