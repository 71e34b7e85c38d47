/** What the pages say in French: the account, with profile, security, data. */
import type { account as english } from "../../en/pages/account.ts";
import type { Said } from "../../said.ts";

export const account: Said<typeof english> = {
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
  "security.addressNow": "Adresse actuelle",
  "security.addressLead": "C’est là que vont les liens et les avertissements.",
  "security.verify": "Envoyer l’e-mail de confirmation",
  "security.changeEmail": "Changer l’adresse",
  "security.password": "Mot de passe",
  "security.passwordLead": "Un changement ferme toutes les autres sessions de votre compte.",
  "security.change": "Changer le mot de passe",

  "data.title": "Vos données",
  "data.export": "Une copie de vos données",
  "data.exportLead": "Tout ce qui est conservé ici à votre sujet, dans un fichier lisible. Il ne contient ni mot de passe ni clé.",
  "data.download": "Télécharger",
  "data.archive": "Archiver le compte",
  "data.archiveLead": "Vous déconnecte partout et met le compte en sommeil. Il revient à votre prochaine connexion.",
  "data.archiveSubmit": "Archiver mon compte",
  "data.delete": "Supprimer le compte",
  "data.deleteNow": "Supprime aussitôt votre compte, avec tout ce qu’il contient. C’est irréversible.",
  "data.deleteGrace":
    "Vous déconnecte partout. Pendant un temps, un lien que nous vous envoyons permet de reprendre le compte ; ensuite, il est supprimé.",
  "data.deactivate": "Vous déconnecte partout et désactive le compte. Seul un administrateur peut le réactiver.",
  "data.deleteSubmit": "Supprimer mon compte",

  "export.title": "Ce qui est conservé à votre sujet",
  "export.user": "Compte",
  "export.sessions": "Sessions",
  "export.tokenGrants": "Applications",
  "export.passkeys": "Clés d’accès",
  "export.totp": "Application d’authentification",
  "export.recoveryCodes": "Codes de secours",
  "export.invitations": "Invitations",
  "export.mails": "E-mails qui vous ont été envoyés",
  "export.audit": "Événements",

  "restore.title": "Garder votre compte ?",
  "restore.lead": "Il va être supprimé. Un clic suffit pour le reprendre, avec tout ce qu’il contient.",
  "restore.submit": "Garder mon compte",
};
