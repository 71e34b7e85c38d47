/** The words of the mails in Italian: sessions that ended. */
import type { sessions as english } from "../../en/mails/sessions.ts";

export const sessions: typeof english = {
  sessionSurplus: {
    subject: (realm) => `Una nuova sessione ha chiuso un’altra del suo account presso ${realm}`,
    paragraphs: (realm, device, lastUsed) => [
      `Ha eseguito l’accesso a ${realm} quando erano già aperte tante sessioni quante ne sono consentite. Perciò è stata chiusa la più vecchia: ${device}, usata l’ultima volta il ${lastUsed}.`,
      "Se era lei, non deve fare nulla.",
    ],
    button: "Vedi le mie sessioni",
    notes: ["Se non era lei, scelga subito una nuova password: qualcuno conosce la sua."],
  },

  refreshTokenReused: {
    subject: (realm) => `Una sessione del suo account presso ${realm} è stata chiusa`,
    paragraphs: (realm) => [
      `Un’applicazione ha presentato una seconda volta un vecchio accesso del suo account presso ${realm}. Può significare che qualcuno l’ha copiato, perciò abbiamo chiuso quella sessione.`,
      "Acceda di nuovo in quell’applicazione. Se altro le sembra strano, scelga una nuova password.",
    ],
    button: "Vedi le mie sessioni",
    notes: [],
  },
};
