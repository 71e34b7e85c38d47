/** Sentences that stand in many mails, in Italian. */

export const notYou = "Se non era lei, ignori questo messaggio: senza il pulsante non succede nulla.";
export const once = "Il link vale una volta sola e per un tempo limitato.";
