/** What the pages say in French: links and steps that have lapsed. */
import type { lostLinks as english } from "../../en/pages/lost-links.ts";
import type { Said } from "../../said.ts";

export const lostLinks: Said<typeof english> = {
  "lost.confirm":
    "Ce lien a expiré ou a déjà servi. Votre adresse est peut-être confirmée : essayez de vous connecter, ou faites-vous envoyer un nouveau lien.",
  "lost.reset": "Ce lien a expiré ou a déjà servi. Faites-vous en envoyer un nouveau.",
  "lost.restore": "Ce lien a expiré ou a déjà servi. Si votre compte est de retour, vous pouvez vous connecter.",
  "lost.emailSignIn": "Ce lien a expiré ou a déjà servi. Faites-vous en envoyer un nouveau.",
  "lost.emailCode":
    "Cette étape a expiré. Le lien de l’e-mail fonctionne tout de même pendant dix minutes ; ou faites-vous envoyer un nouvel e-mail.",
  "lost.emailChange": "Ce lien a expiré ou a déjà servi. Demandez de nouveau le changement.",
  "lost.emailRevert":
    "Ce lien a expiré ou a déjà servi. Si vous n’accédez plus à votre compte, essayez de choisir un nouveau mot de passe ou adressez-vous à votre administrateur.",
  "lost.setup":
    "Ce lien a expiré ou a déjà servi. Le serveur en crée un nouveau à chaque démarrage, tant qu’il n’y a pas d’administrateur.",
  "lost.decide": "Ce lien a expiré, a déjà servi ou ne vous est pas destiné.",
  "lost.step": "Cette étape a expiré. Recommencez.",
  "lost.startAgain": "Recommencer",
  "lost.newLink": "Envoyer un nouveau lien",
  "lost.signIn": "Se connecter",
};
