/** What the pages say in Italian: links and steps that have lapsed. */
import type { lostLinks as english } from "../../en/pages/lost-links.ts";
import type { Said } from "../../said.ts";

export const lostLinks: Said<typeof english> = {
  "lost.confirm":
    "Questo link è scaduto o è già stato usato. Forse il suo indirizzo è già confermato: provi ad accedere, o si faccia inviare un nuovo link.",
  "lost.reset": "Questo link è scaduto o è già stato usato. Se ne faccia inviare uno nuovo.",
  "lost.restore": "Questo link è scaduto o è già stato usato. Se il suo account è di nuovo attivo, può accedere.",
  "lost.emailSignIn": "Questo link è scaduto o è già stato usato. Se ne faccia inviare uno nuovo.",
  "lost.emailCode":
    "Questo passaggio è scaduto. Il link nel messaggio vale comunque per dieci minuti; oppure si faccia inviare un nuovo messaggio.",
  "lost.emailChange": "Questo link è scaduto o è già stato usato. Chieda di nuovo la modifica.",
  "lost.emailRevert":
    "Questo link è scaduto o è già stato usato. Se non riesce ad accedere al suo account, provi a scegliere una nuova password o si rivolga al suo amministratore.",
  "lost.setup": "Questo link è scaduto o è già stato usato. Il server ne crea uno nuovo a ogni avvio, finché non c’è un amministratore.",
  "lost.decide": "Questo link è scaduto, è già stato usato o non è destinato a lei.",
  "lost.step": "Questo passaggio è scaduto. Ricominci.",
  "lost.startAgain": "Ricomincia",
  "lost.newLink": "Invia un nuovo link",
  "lost.signIn": "Accedi",
};
