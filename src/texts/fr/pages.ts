/** Ce que disent les pages en français : what the pages say in French. */
import type { PageTexts } from "../keys.ts";

export const pages: PageTexts = {
  "word.optional": "facultatif",
  "word.error": "Erreur",
  "word.skip": "Aller au contenu",
  "word.browserLanguage": "Celle de mon navigateur",
  "word.accountNavigation": "Compte",
  "word.none": "Aucun pour l’instant",
  "word.now": "à l’instant",

  "field.email": "Adresse e-mail",
  "field.username": "Nom d’utilisateur",
  "field.identifier": "Adresse e-mail ou nom d’utilisateur",
  "field.identifierEmail": "Adresse e-mail",
  "field.password": "Mot de passe",
  "field.currentPassword": "Mot de passe actuel",
  "field.newPassword": "Nouveau mot de passe",
  "field.chosenPassword": "Mot de passe",
  "field.locale": "Langue",

  "hint.newPassword": "{minLength} caractères ou plus. Quelques mots sans rapport entre eux font l’affaire.",
  "hint.username": "Lettres, chiffres, points, traits d’union et tirets bas.",

  "missing.email": "Saisissez votre adresse e-mail.",
  "missing.username": "Saisissez un nom d’utilisateur.",
  "missing.identifier": "Saisissez votre adresse e-mail ou votre nom d’utilisateur.",
  "missing.identifierEmail": "Saisissez votre adresse e-mail.",
  "missing.password": "Saisissez votre mot de passe.",
  "missing.currentPassword": "Saisissez votre mot de passe actuel.",
  "missing.newPassword": "Saisissez un nouveau mot de passe.",
  "missing.chosenPassword": "Choisissez un mot de passe.",
  "missing.locale": "Choisissez une langue.",

  "notice.signedOut": "Vous êtes déconnecté.",
  "notice.signedUp": "Votre compte est prêt. Connectez-vous.",
  "notice.addressConfirmed": "Votre adresse e-mail est confirmée.",
  "notice.passwordReset": "Votre mot de passe a été changé. Connectez-vous avec le nouveau.",
  "notice.passwordChanged": "Votre mot de passe a été changé. Les autres sessions sont terminées.",
  "notice.profileSaved": "Votre profil a été enregistré.",
  "notice.sessionEnded": "La session est terminée.",
  "notice.otherSessionsEnded": "Toutes les autres sessions sont terminées.",
  "notice.verificationSent": "Le message est en route. Consultez votre boîte de réception.",
  "notice.confirmAddressFirst": "Confirmez d’abord votre adresse e-mail.",
  "notice.proveAgain": "Pour votre sécurité, saisissez encore une fois votre mot de passe. Puis refaites la dernière étape.",
  "notice.proven": "Merci. Refaites maintenant la dernière étape.",

  "summary.title": "Quelque chose demande votre attention",
  "summary.formLapsed": "Ce formulaire avait expiré. Rien n’a été envoyé : vérifiez-le et envoyez-le de nouveau.",

  "navigation.profile": "Profil",
  "navigation.security": "Sécurité",
  "navigation.sessions": "Sessions",

  "welcome.title": "Bienvenue",
  "welcome.lead": "Un seul compte, une seule porte. Entrez, ou faites-vous faire une clé.",
  "welcome.signIn": "Se connecter",
  "welcome.signUp": "Créer un compte",

  "signUp.title": "Créez votre compte",
  "signUp.submit": "Créer le compte",
  "signUp.haveAccount": "Vous avez déjà un compte ?",
  "signUp.signIn": "Se connecter",
  "signUp.closed": "Aucun nouveau compte n’est ouvert ici pour le moment.",
  "signUp.approval": "Un administrateur examine chaque nouveau compte avant son premier usage.",

  "sent.title": "Consultez votre boîte de réception",
  "sent.signUp": "Nous vous avons envoyé un message. Ouvrez le lien qu’il contient pour confirmer votre adresse ; il est valable un jour.",
  "sent.reset": "Si l’adresse appartient à un compte, un message avec un lien pour choisir un nouveau mot de passe est en route.",
  "sent.nothing": "Rien après quelques minutes ? Regardez dans les indésirables, ou",
  "sent.again": "envoyez-le de nouveau",
  "sent.backToSignIn": "Retour à la connexion",

  "resend.title": "Renvoyer le message",
  "resend.lead": "Saisissez l’adresse de votre inscription. Si elle attend d’être confirmée, nous renvoyons le message.",
  "resend.submit": "Renvoyer",

  "waiting.title": "Vous y êtes presque",
  "waiting.lead": "Un administrateur doit encore approuver votre compte. Nous vous écrivons dès que c’est fait.",

  "confirm.title": "Confirmez votre adresse",
  "confirm.lead": "Un clic, et nous savons que cette adresse est la vôtre.",
  "confirm.submit": "Confirmer mon adresse",

  "lost.confirm":
    "Ce lien a expiré ou a déjà servi. Votre adresse est peut-être confirmée : essayez de vous connecter, ou faites-vous envoyer un nouveau lien.",
  "lost.reset": "Ce lien a expiré ou a déjà servi. Faites-vous en envoyer un nouveau.",
  "lost.setup":
    "Ce lien a expiré ou a déjà servi. Le serveur en crée un nouveau à chaque démarrage, tant qu’il n’y a pas d’administrateur.",
  "lost.newLink": "Envoyer un nouveau lien",
  "lost.signIn": "Se connecter",

  "signIn.title": "Connexion",
  "signIn.submit": "Se connecter",
  "signIn.forgot": "Mot de passe oublié ?",
  "signIn.noAccount": "Pas encore de compte ?",
  "signIn.signUp": "Créez-en un",

  "nextStep.title": "Encore une étape",
  "nextStep.lead":
    "Votre mot de passe est juste, mais ce compte demande une étape de plus que ces pages n’offrent pas encore. Adressez-vous à votre administrateur.",

  "reset.title": "Mot de passe oublié ?",
  "reset.lead": "Saisissez votre adresse e-mail. Nous vous envoyons un lien pour choisir un nouveau mot de passe.",
  "reset.submit": "Envoyer le lien",
  "resetConfirm.title": "Choisissez un nouveau mot de passe",
  "resetConfirm.lead": "Toutes les sessions de votre compte se terminent avec lui.",
  "resetConfirm.submit": "Enregistrer le mot de passe",

  "verify.title": "Confirmez votre adresse",
  "verify.lead": "Nous devons savoir que {email} est à vous. Le lien est dans le message que nous vous avons envoyé.",
  "verify.submit": "Renvoyer le message",
  "verify.done": "L’adresse {email} est confirmée.",
  "verify.continue": "Aller à mon compte",

  "reauthenticate.title": "Est-ce bien vous ?",
  "reauthenticate.lead": "Ce que vous allez faire demande une preuve récente.",
  "reauthenticate.submit": "Continuer",

  "account.title": "Profil",
  "account.identity": "Votre compte",
  "account.email": "Adresse e-mail",
  "account.since": "Membre depuis",
  "account.confirmed": "Confirmée",
  "account.unconfirmed": "Non confirmée",
  "account.confirmNow": "Confirmer l’adresse",
  "account.details": "Informations",
  "account.detailsLead": "Votre nom d’utilisateur peut servir à vous connecter.",
  "account.submit": "Enregistrer",

  "security.title": "Sécurité",
  "security.address": "Adresse e-mail",
  "security.addressLead": "C’est là que vont les liens et les avertissements.",
  "security.verify": "Envoyer le message de confirmation",
  "security.password": "Mot de passe",
  "security.passwordLead": "Un changement termine toutes les autres sessions de votre compte.",
  "security.change": "Changer le mot de passe",

  "sessions.title": "Sessions",
  "sessions.lead":
    "Chaque navigateur et appareil connecté à votre compte. Terminez ce que vous ne reconnaissez pas, puis changez votre mot de passe.",
  "sessions.signedIn": "Connectés",
  "sessions.current": "Ce navigateur",
  "sessions.active": "Active {when}",
  "sessions.activeFrom": "Active {when}, depuis {address}",
  "sessions.started": "Connexion {when}",
  "sessions.end": "Terminer",
  "sessions.others": "Partout ailleurs",
  "sessions.othersLead": "Vous déconnecte de chaque navigateur et appareil, sauf celui-ci.",
  "sessions.endOthers": "Terminer toutes les autres sessions",
  "device.both": "{browser} sur {system}",
  "device.unknown": "Appareil inconnu",

  "signOut.title": "Se déconnecter ?",
  "signOut.lead": "Vous ne terminez que la session de ce navigateur.",
  "signOut.submit": "Se déconnecter",
  "signOut.stay": "Rester connecté",

  "setup.title": "Le premier administrateur",
  "setup.lead": "Cette maison n’a pas encore d’administrateur. Le premier se crée ici, une seule fois.",
  "setup.submit": "Créer l’administrateur",

  "fault.home": "Aller au début",
};
