/** What the pages say in Italian: the account, with profile, security, data. */
import type { account as english } from "../../en/pages/account.ts";
import type { Said } from "../../said.ts";

export const account: Said<typeof english> = {
  "account.title": "Profilo",
  "account.identity": "Il suo account",
  "account.email": "Indirizzo e-mail",
  "account.since": "Membro dal",
  "account.confirmed": "Confermato",
  "account.unconfirmed": "Non confermato",
  "account.confirmNow": "Conferma l’indirizzo",
  "account.details": "Dettagli",
  "account.detailsLead": "Può usare il nome utente per accedere.",
  "account.submit": "Salva",

  "security.title": "Sicurezza",
  "security.address": "Indirizzo e-mail",
  "security.addressNow": "Indirizzo attuale",
  "security.addressLead": "Qui arrivano i link e gli avvisi.",
  "security.verify": "Invia il messaggio di conferma",
  "security.changeEmail": "Cambia l’indirizzo",
  "security.password": "Password",
  "security.passwordLead": "Una modifica chiude tutte le altre sessioni del suo account.",
  "security.change": "Cambia la password",

  "data.title": "I suoi dati",
  "data.export": "Una copia dei suoi dati",
  "data.exportLead": "Tutto ciò che qui è conservato su di lei, in un file leggibile. Non contiene password né chiavi.",
  "data.download": "Scarica",
  "data.archive": "Archiviare l’account",
  "data.archiveLead": "Chiude la sessione ovunque e mette in pausa l’account. Accedendo di nuovo, torna attivo.",
  "data.archiveSubmit": "Archivia il mio account",
  "data.delete": "Eliminare l’account",
  "data.deleteNow": "Elimina subito il suo account, con tutto ciò che contiene. Nessuno può recuperarlo.",
  "data.deleteGrace":
    "Chiude la sessione ovunque. Per un certo tempo può riprendere l’account con un link che le inviamo; poi viene eliminato.",
  "data.deactivate": "Chiude la sessione ovunque e disattiva l’account. Solo un amministratore può riattivarlo.",
  "data.deleteSubmit": "Elimina il mio account",

  "export.title": "Che cosa è conservato su di lei",
  "export.user": "Account",
  "export.sessions": "Sessioni",
  "export.tokenGrants": "Applicazioni",
  "export.passkeys": "Passkey",
  "export.totp": "App di autenticazione",
  "export.recoveryCodes": "Codici di recupero",
  "export.invitations": "Inviti",
  "export.mails": "Messaggi inviati a lei",
  "export.audit": "Eventi",

  "restore.title": "Mantenere il suo account?",
  "restore.lead": "Sta per essere eliminato. Basta un clic per riprenderlo, con tutto ciò che contiene.",
  "restore.submit": "Mantieni il mio account",
};
