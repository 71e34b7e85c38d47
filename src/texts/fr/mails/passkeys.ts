/** The words of the mails in French: passkeys. */
import type { passkeys as english } from "../../en/mails/passkeys.ts";

export const passkeys: typeof english = {
  passkeyRegistered: {
    subject: (realm) => `Une clé d’accès a été ajoutée à votre compte chez ${realm}`,
    paragraphs: (realm, name) => [
      `La clé d’accès « ${name} » permet désormais de se connecter à votre compte chez ${realm}. Toutes les autres sessions ont été fermées.`,
      "Si c’était vous, vous n’avez rien à faire.",
    ],
    button: "Voir mes clés d’accès",
    notes: ["Si ce n’était pas vous, retirez cette clé tout de suite et choisissez un nouveau mot de passe."],
  },

  passkeyRemoved: {
    subject: (realm) => `Une clé d’accès a été retirée de votre compte chez ${realm}`,
    paragraphs: (realm, name) => [
      `La clé d’accès « ${name} » ne permet plus de se connecter à votre compte chez ${realm}. Toutes les autres sessions ont été fermées.`,
      "Si c’était vous, vous n’avez rien à faire.",
    ],
    button: "Voir mes clés d’accès",
    notes: ["Si ce n’était pas vous, choisissez tout de suite un nouveau mot de passe."],
  },

  passkeyRefused: {
    subject: (realm) => `Une clé d’accès de votre compte chez ${realm} a été refusée`,
    paragraphs: (realm, name) => [
      `Quelqu’un a utilisé la clé d’accès « ${name} » de votre compte chez ${realm}, mais elle comptait moins d’utilisations qu’auparavant. Il en existe peut-être une copie : elle a donc été refusée.`,
      "Retirez cette clé, puis ajoutez-la de nouveau.",
    ],
    button: "Voir mes clés d’accès",
    notes: ["Si vous n’avez pas essayé de vous connecter, quelqu’un d’autre détient peut-être la copie."],
  },
};
