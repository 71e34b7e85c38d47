/** What the pages say in Italian: to people who sign up and look after their own account, in the ways that a realm may have it. */
import type { selfService as english } from "../../en/pages/self-service.ts";
import type { Said } from "../../said.ts";

export const selfService: Said<typeof english> = {
  "word.showPassword": "Mostra la password",
  "welcome.named": "Le diamo il benvenuto in {realm}",
  "welcome.known": "Acceda al suo account.",
  "signUp.closedTitle": "Nessun nuovo account",
  "signUp.inviteTitle": "Solo su invito",
  "signUp.passwordless": "Ora non serve una password: le inviamo un link per sceglierla.",
  "sent.approval": "Poi un amministratore esamina la sua richiesta. Le scriveremo non appena sarà decisa.",
  "waiting.next": "Quando sarà approvato, potrà accedere. Non deve fare altro.",
  "security.firstPassword": "Non ha ancora una password. Con essa può accedere senza la posta né una passkey.",
  "security.setPassword": "Imposta una password",
  "recovery.left": "Rimasti: {count}",
  "recovery.print": "Stampa",
  "passkeys.unsupported": "Questo browser non supporta le passkey, o JavaScript è disattivato. Provi un altro browser o dispositivo.",
  "data.noPassword": "Il suo account non ha una password. Se non ha confermato di recente di essere lei, glielo chiediamo prima.",
  "sessions.activeHere": "Attiva {when}, da questo stesso computer ({address})",
  "sessions.activeNear": "Attiva {when}, dalla rete locale ({address})",
  "notice.passwordChosen": "La password è impostata. Le altre sessioni sono state chiuse.",
  "notice.addressConfirmedMailed":
    "Il suo indirizzo e-mail è confermato. Se non ha ancora una password, è in arrivo un messaggio con un link per sceglierla.",
  "regenerate.title": "Una nuova password per e-mail",
  "regenerate.lead":
    "Inserisca il suo indirizzo e-mail. Le inviamo una password che vale una sola volta, entro un’ora; poi sceglie la sua.",
  "regenerate.submit": "Inviami una password",
  "regenerate.off": "Qui non si inviano password per e-mail. Richieda un link per sceglierne una nuova.",
  "regenerate.instead": "Ricevere invece una nuova password per e-mail",
  "notice.passwordMailed": "Se l’indirizzo appartiene a un account, è in arrivo un messaggio con una nuova password.",
};
