/** The words of the mails in French: signing in, and what goes wrong there. */
import type { signIn as english } from "../../en/mails/sign-in.ts";

export const signIn: typeof english = {
  emailSignIn: {
    subject: (realm) => `Connexion à ${realm}`,
    paragraphs: (realm, code) => [
      `Quelqu’un, sans doute vous, veut se connecter à ${realm} avec cette adresse.`,
      `Utilisez le bouton, ou saisissez ce code sur la page qui le demande : ${code}`,
    ],
    button: "Se connecter",
    notes: [
      "Le lien et le code ne fonctionnent qu’une fois, pendant dix minutes.",
      "Ne donnez jamais ce code à personne : nous ne le demandons pas, même au téléphone.",
      "Si ce n’était pas vous, ignorez cet e-mail : personne n’entre sans lui.",
    ],
  },

  accountLocked: {
    subject: (realm) => `Trop de mots de passe erronés pour votre compte chez ${realm}`,
    paragraphs: (realm) => [
      `Quelqu’un a saisi trop de mots de passe erronés pour votre compte chez ${realm}. Pendant un moment, la connexion depuis un appareil inconnu est refusée, même avec le bon mot de passe.`,
      "Si c’était vous, attendez un peu ou choisissez dès maintenant un nouveau mot de passe.",
    ],
    button: "Choisir un nouveau mot de passe",
    notes: ["Si ce n’était pas vous, votre mot de passe a tenu. Un second facteur vous protège même si quelqu’un l’apprend."],
  },

  wrongCodes: {
    subject: (realm) => `Codes erronés pour votre compte chez ${realm}`,
    paragraphs: (realm) => [
      `Quelqu’un a donné le bon mot de passe de votre compte chez ${realm}, puis plusieurs codes erronés.`,
      "Si c’était vous, essayez le code le plus récent de votre application ou un code de secours.",
    ],
    button: "Ce n’était pas moi",
    notes: ["Si ce n’était pas vous, quelqu’un connaît votre mot de passe. Choisissez-en tout de suite un nouveau : le bouton y mène."],
  },

  reauthenticationCode: {
    subject: (realm) => `Votre code pour ${realm}`,
    paragraphs: (realm, code) => [`Le code pour continuer chez ${realm} est : ${code}`, "Il fonctionne une fois, pendant dix minutes."],
    notes: [
      "Si vous ne l’avez pas demandé, quelqu’un est connecté à votre compte : choisissez un nouveau mot de passe. Ne donnez ce code à personne.",
    ],
  },
};
