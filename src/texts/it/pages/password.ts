/** What the pages say in Italian: choosing a password. */
import type { password as english } from "../../en/pages/password.ts";
import type { Said } from "../../said.ts";

export const password: Said<typeof english> = {
  "changePassword.title": "Scelga una nuova password",
  "changePassword.lead": "Prima di continuare, questo account ha bisogno di una nuova password. Le altre sue sessioni si chiudono.",
  "changePassword.submit": "Salva e continua",

  "reset.title": "Password dimenticata?",
  "reset.lead": "Inserisca il suo indirizzo e-mail. Le inviamo un link per scegliere una nuova password.",
  "reset.submit": "Invia il link",

  "resetConfirm.title": "Scelga una nuova password",
  "resetConfirm.lead": "Con essa si chiudono tutte le sessioni del suo account.",
  "resetConfirm.submit": "Salva la password",

  "setPassword.title": "Scelga una password",
  "setPassword.lead": "Conferma anche il suo indirizzo e-mail.",
  "setPassword.submit": "Salva la password",
};
