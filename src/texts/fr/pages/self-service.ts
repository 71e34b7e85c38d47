/** What the pages say in French: to people who sign up and look after their own account, in the ways that a realm may have it. */
import type { selfService as english } from "../../en/pages/self-service.ts";
import type { Said } from "../../said.ts";

export const selfService: Said<typeof english> = {
  "word.showPassword": "Afficher le mot de passe",
  "welcome.named": "Bienvenue chez {realm}",
  "welcome.known": "Connectez-vous à votre compte.",
  "signUp.closedTitle": "Pas de nouveaux comptes",
  "signUp.inviteTitle": "Sur invitation seulement",
  "signUp.passwordless": "Aucun mot de passe pour l’instant : nous vous envoyons un lien pour en choisir un.",
  "sent.approval": "Ensuite, un administrateur examine votre demande. Nous vous écrivons dès que la décision est prise.",
  "waiting.next": "Une fois le compte approuvé, vous pourrez vous connecter. Vous n’avez rien d’autre à faire.",
  "security.firstPassword":
    "Vous n’avez pas encore de mot de passe. Il vous permettrait de vous connecter sans votre messagerie ni clé d’accès.",
  "security.setPassword": "Définir un mot de passe",
  "recovery.left": "Restants : {count}",
  "recovery.print": "Imprimer",
  "passkeys.unsupported":
    "Ce navigateur ne prend pas en charge les clés d’accès, ou JavaScript y est désactivé. Essayez un autre navigateur ou appareil.",
  "data.noPassword":
    "Votre compte n’a pas de mot de passe. Si vous n’avez pas confirmé votre identité récemment, nous vous le demanderons d’abord.",
  "sessions.activeHere": "Active {when}, depuis ce même ordinateur ({address})",
  "sessions.activeNear": "Active {when}, depuis le réseau local ({address})",
  "notice.passwordChosen": "Votre mot de passe est défini. Les autres sessions ont été fermées.",
  "notice.addressConfirmedMailed":
    "Votre adresse e-mail est confirmée. Si vous n’avez pas encore de mot de passe, un e-mail avec un lien pour en choisir un est en route.",
  "regenerate.title": "Un nouveau mot de passe par e-mail",
  "regenerate.lead":
    "Saisissez votre adresse e-mail. Nous vous envoyons un mot de passe valable une seule fois, dans l’heure ; ensuite, vous choisissez le vôtre.",
  "regenerate.submit": "M’envoyer un mot de passe",
  "regenerate.off": "Ici, aucun mot de passe n’est envoyé par e-mail. Demandez un lien pour en choisir un nouveau.",
  "regenerate.instead": "Recevoir plutôt un nouveau mot de passe par e-mail",
  "notice.passwordMailed": "Si l’adresse appartient à un compte, un e-mail avec un nouveau mot de passe est en route.",
};
