/** What the pages say in French: the second factor: authenticator apps and recovery codes. */
import type { secondFactor as english } from "../../en/pages/second-factor.ts";
import type { Said } from "../../said.ts";

export const secondFactor: Said<typeof english> = {
  "secondFactor.title": "Deuxième étape",
  "secondFactor.lead": "Confirmez que c’est bien vous, par l’un de ces moyens.",
  "secondFactor.submit": "Continuer",
  "secondFactor.orRecovery": "Utiliser plutôt un code de secours",
  "secondFactor.submitRecovery": "Utiliser le code de secours",

  "totp.title": "Second facteur",
  "totp.lead": "Avec une application d’authentification, un mot de passe volé n’ouvre rien à lui seul.",
  "totp.app": "Application d’authentification",
  "totp.on": "Configurée",
  "totp.off": "Non configurée",
  "totp.enroll": "Configurer une application",
  "totp.replace": "Configurer une autre application",
  "totp.remove": "Retirer l’application",
  "totp.removeLead":
    "Ensuite, la connexion ne demande plus de code d’application. Toutes les autres sessions de votre compte prennent fin.",
  "totp.scan": "Configurer l’application",
  "totp.scanLead":
    "Scannez l’image avec votre application d’authentification ou saisissez la clé de configuration. Entrez ensuite le code que l’application affiche.",
  "totp.picture": "Code QR pour votre application d’authentification",
  "totp.open": "Ouvrir dans une application de cet appareil",
  "totp.secret": "Clé de configuration",
  "totp.activate": "Activer",
  "totp.again": "Attendez le prochain code de l’application, puis saisissez-le. Ou recommencez.",

  "recovery.title": "Codes de secours",
  "recovery.lead":
    "Gardez ces codes en lieu sûr : imprimez-les ou enregistrez-les. Chacun remplace une fois l’application. Ils ne s’affichent que maintenant ; les anciens ne fonctionnent plus.",
  "recovery.save": "Enregistrer dans un fichier",
  "recovery.done": "Je les ai conservés",
  "recovery.regenerate": "Nouveaux codes de secours",
};
