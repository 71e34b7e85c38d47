/** The words of the mails in Italian: signing in, and what goes wrong there. */
import type { signIn as english } from "../../en/mails/sign-in.ts";

export const signIn: typeof english = {
  emailSignIn: {
    subject: (realm) => `Accesso a ${realm}`,
    paragraphs: (realm, code) => [
      `Qualcuno, molto probabilmente lei, vuole accedere a ${realm} con questo indirizzo.`,
      `Usi il pulsante, o inserisca questo codice nella pagina che lo chiede: ${code}`,
    ],
    button: "Accedi",
    notes: [
      "Il link e il codice valgono una volta sola, per dieci minuti.",
      "Non dica mai il codice a nessuno: noi non lo chiediamo, nemmeno al telefono.",
      "Se non era lei, ignori questo messaggio: senza di esso non entra nessuno.",
    ],
  },

  accountLocked: {
    subject: (realm) => `Troppe password errate per il suo account presso ${realm}`,
    paragraphs: (realm) => [
      `Qualcuno ha inserito troppe password errate per il suo account presso ${realm}. Per un po’ l’accesso da dispositivi sconosciuti è rifiutato, anche con la password corretta.`,
      "Se era lei, attenda un poco, o scelga subito una nuova password.",
    ],
    button: "Scegli una nuova password",
    notes: ["Se non era lei, la sua password ha tenuto. Un secondo fattore la protegge anche se qualcuno la scopre."],
  },

  wrongCodes: {
    subject: (realm) => `Codici errati per il suo account presso ${realm}`,
    paragraphs: (realm) => [
      `Qualcuno ha inserito la password corretta del suo account presso ${realm} e poi diversi codici errati.`,
      "Se era lei, provi il codice più recente della sua app o un codice di recupero.",
    ],
    button: "Non ero io",
    notes: ["Se non era lei, qualcuno conosce la sua password. Ne scelga subito una nuova: il pulsante porta lì."],
  },

  reauthenticationCode: {
    subject: (realm) => `Il suo codice per ${realm}`,
    paragraphs: (realm, code) => [`Il codice per continuare presso ${realm} è: ${code}`, "Vale una volta sola, per dieci minuti."],
    notes: ["Se non l’ha chiesto lei, qualcuno ha una sessione nel suo account: scelga una nuova password. Non dia il codice a nessuno."],
  },
};
