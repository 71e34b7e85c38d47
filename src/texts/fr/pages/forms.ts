/** What the pages say in French: the kinds of fields there are (`field.…`), their hints, and what is missing in them. */
import type { forms as english } from "../../en/pages/forms.ts";
import type { Said } from "../../said.ts";

export const forms: Said<typeof english> = {
  "field.email": "Adresse e-mail",
  "field.username": "Nom d’utilisateur",
  "field.identifier": "Adresse e-mail ou nom d’utilisateur",
  "field.identifierEmail": "Adresse e-mail",
  "field.newEmail": "Nouvelle adresse e-mail",
  "field.password": "Mot de passe",
  "field.currentPassword": "Mot de passe actuel",
  "field.newPassword": "Nouveau mot de passe",
  "field.chosenPassword": "Mot de passe",
  "field.totpCode": "Code de l’application",
  "field.recoveryCode": "Code de secours",
  "field.mailedCode": "Code reçu par e-mail",
  "field.locale": "Langue",
  "field.passkeyName": "Nom de la clé d’accès",
  "field.reason": "Motif",

  "hint.reason": "Le demandeur le lira.",
  "hint.newPassword": "{minLength} caractères ou plus. Quelques mots sans rapport entre eux font l’affaire.",
  "password.more": "encore {count}",
  "password.enough": "Assez long",
  "hint.totpCode": "Six chiffres, renouvelés toutes les 30 secondes.",
  "hint.recoveryCode": "L’un des codes que vous avez conservés. Chacun ne sert qu’une fois.",
  "hint.username": "Lettres, chiffres, points, traits d’union et tirets bas.",

  "missing.email": "Saisissez votre adresse e-mail.",
  "missing.username": "Saisissez un nom d’utilisateur.",
  "missing.identifier": "Saisissez votre adresse e-mail ou votre nom d’utilisateur.",
  "missing.identifierEmail": "Saisissez votre adresse e-mail.",
  "missing.newEmail": "Saisissez la nouvelle adresse e-mail.",
  "missing.password": "Saisissez votre mot de passe.",
  "missing.currentPassword": "Saisissez votre mot de passe actuel.",
  "missing.newPassword": "Saisissez un nouveau mot de passe.",
  "missing.chosenPassword": "Choisissez un mot de passe.",
  "missing.totpCode": "Saisissez le code de votre application.",
  "missing.recoveryCode": "Saisissez un code de secours.",
  "missing.mailedCode": "Saisissez le code reçu par e-mail.",
  "missing.locale": "Choisissez une langue.",
  "missing.passkeyName": "Donnez un nom à la clé d’accès.",
  "missing.reason": "Indiquez un motif.",

  "summary.title": "Quelque chose demande votre attention",
  "summary.formLapsed": "Ce formulaire avait expiré. Rien n’a été envoyé : vérifiez-le et renvoyez-le.",

  "captcha.working": "Nous vérifions que vous n’êtes pas un robot…",
  "captcha.done": "C’est fait : vous pouvez continuer.",
  "captcha.failed": "La vérification n’a pas abouti. Envoyez le formulaire pour réessayer.",
  "captcha.noScript": "Ce formulaire a besoin de JavaScript pour vérifier que vous n’êtes pas un robot.",
};
