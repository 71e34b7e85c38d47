/** What the pages say in French: what a page says after a redirect. */
import type { notices as english } from "../../en/pages/notices.ts";
import type { Said } from "../../said.ts";

export const notices: Said<typeof english> = {
  "notice.signedOut": "Vous êtes déconnecté.",
  "notice.signedUp": "Votre compte est prêt. Connectez-vous.",
  "notice.addressConfirmed": "Votre adresse e-mail est confirmée.",
  "notice.passwordReset": "Votre mot de passe a été changé. Connectez-vous avec le nouveau.",
  "notice.passwordSet": "Votre mot de passe est enregistré. Connectez-vous avec lui.",
  "notice.emailChangeSent": "Le message est en route vers la nouvelle adresse. Ouvrez le lien qu’il contient.",
  "notice.emailChanged": "La nouvelle adresse est désormais celle de votre compte.",
  "notice.emailReverted":
    "Votre ancienne adresse est rétablie et toutes les sessions sont fermées. Nous vous avons envoyé un lien pour choisir un nouveau mot de passe.",
  "notice.passwordChanged": "Votre mot de passe a été changé. Les autres sessions sont terminées.",
  "notice.profileSaved": "Votre profil a été enregistré.",
  "notice.sessionEnded": "La session est terminée.",
  "notice.otherSessionsEnded": "Toutes les autres sessions sont terminées.",
  "notice.verificationSent": "Le message est en route. Consultez votre boîte de réception.",
  "notice.confirmAddressFirst": "Confirmez d’abord votre adresse e-mail.",
  "notice.enrollFirst": "Un second facteur est demandé ici. Configurez une application d’authentification pour continuer.",
  "notice.totpRemoved": "L’application d’authentification a été retirée. Les autres sessions ont été fermées.",
  "notice.proveAgain": "Pour votre sécurité, saisissez encore une fois votre mot de passe. Puis refaites la dernière étape.",
  "notice.proven": "Merci. Refaites maintenant la dernière étape.",
  "notice.signUpDecided": "La demande est traitée. Le demandeur en est averti par e-mail.",
  "notice.accountEnded": "C’est fait, et vous êtes déconnecté. Le message que nous vous avons envoyé dit la suite.",
  "notice.accountRestored": "Votre compte est de retour. Connectez-vous comme d’habitude.",
  "notice.accountArchived": "Votre compte est archivé. Reconnectez-vous quand vous voudrez le reprendre.",
  "notice.passkeyAdded": "La clé d’accès a été ajoutée. Toutes les autres sessions ont été fermées.",
  "notice.passkeyRenamed": "La clé d’accès a été renommée.",
  "notice.passkeyRemoved": "La clé d’accès a été retirée. Toutes les autres sessions ont été fermées.",
};
