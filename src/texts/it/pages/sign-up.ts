/** What the pages say in Italian: signing up and confirming the address. */
import type { signUp as english } from "../../en/pages/sign-up.ts";
import type { Said } from "../../said.ts";

export const signUp: Said<typeof english> = {
  "signUp.title": "Crei il suo account",
  "signUp.submit": "Crea account",
  "signUp.haveAccount": "Ha già un account?",
  "signUp.signIn": "Accedi",
  "signUp.closed": "Al momento qui non si aprono nuovi account.",
  "signUp.approval": "Un amministratore esamina ogni nuovo account prima che possa essere usato.",
  "signUp.invited": "Ha ricevuto un invito. Il suo account sarà pronto non appena avrà scelto come accedere.",
  "signUp.inviteOnly": "Qui i nuovi account si aprono solo su invito. Apra il link del suo.",
  "signUp.invitationLost": "Questo invito è scaduto o è già stato usato. Ne chieda uno nuovo a chi l’ha invitata.",

  "sent.title": "Controlli la sua casella di posta",
  "sent.signUp": "Le abbiamo inviato un messaggio. Apra il link che contiene per confermare il suo indirizzo; vale {claimLasts}.",
  "sent.reset": "Se l’indirizzo appartiene a un account, è in arrivo un messaggio con un link per scegliere una nuova password.",
  "sent.nothing": "Ancora nulla dopo qualche minuto? Guardi nella cartella dello spam, oppure",
  "sent.again": "lo faccia inviare di nuovo",
  "sent.backToSignIn": "Torna all’accesso",

  "resend.title": "Invia di nuovo il messaggio",
  "resend.lead": "Inserisca l’indirizzo usato per la registrazione. Se attende ancora la conferma, inviamo il messaggio un’altra volta.",
  "resend.submit": "Invia di nuovo",

  "waiting.title": "Ci siamo quasi",
  "waiting.lead": "Un amministratore deve ancora approvare il suo account. Le scriveremo non appena sarà fatto.",

  "confirm.title": "Confermi il suo indirizzo",
  "confirm.lead": "Un clic, e sapremo che questo indirizzo è suo.",
  "confirm.submit": "Conferma il mio indirizzo",
};
