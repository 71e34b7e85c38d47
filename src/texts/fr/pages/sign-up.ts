/** What the pages say in French: signing up and confirming the address. */
import type { signUp as english } from "../../en/pages/sign-up.ts";
import type { Said } from "../../said.ts";

export const signUp: Said<typeof english> = {
  "signUp.title": "Créez votre compte",
  "signUp.submit": "Créer le compte",
  "signUp.haveAccount": "Vous avez déjà un compte ?",
  "signUp.signIn": "Se connecter",
  "signUp.closed": "Aucun nouveau compte n’est ouvert ici pour le moment.",
  "signUp.approval": "Un administrateur examine chaque nouveau compte avant son premier usage.",
  "signUp.invited": "Vous êtes invité. Votre compte sera prêt dès que vous aurez choisi comment vous connecter.",
  "signUp.inviteOnly": "Ici, les comptes s’ouvrent sur invitation seulement. Suivez le lien de la vôtre.",
  "signUp.invitationLost": "Cette invitation a expiré ou a déjà servi. Demandez-en une nouvelle à la personne qui vous a invité.",

  "sent.title": "Consultez votre boîte de réception",
  "sent.signUp":
    "Nous vous avons envoyé un e-mail. Ouvrez le lien qu’il contient pour confirmer votre adresse ; il est valable {claimLasts}.",
  "sent.reset": "Si l’adresse appartient à un compte, un e-mail avec un lien pour choisir un nouveau mot de passe est en route.",
  "sent.nothing": "Rien après quelques minutes ? Regardez dans les courriers indésirables, ou",
  "sent.again": "envoyez-le de nouveau",
  "sent.backToSignIn": "Retour à la connexion",

  "resend.title": "Renvoyer l’e-mail",
  "resend.lead": "Saisissez l’adresse de votre inscription. Si elle attend d’être confirmée, nous renvoyons l’e-mail.",
  "resend.submit": "Renvoyer",

  "waiting.title": "Vous y êtes presque",
  "waiting.lead": "Un administrateur doit encore approuver votre compte. Nous vous écrivons dès que c’est fait.",

  "confirm.title": "Confirmez votre adresse",
  "confirm.lead": "Un clic, et nous savons que cette adresse est la vôtre.",
  "confirm.submit": "Confirmer mon adresse",
};
