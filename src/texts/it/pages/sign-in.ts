/** What the pages say in Italian: signing in and out. */
import type { signIn as english } from "../../en/pages/sign-in.ts";
import type { Said } from "../../said.ts";

export const signIn: Said<typeof english> = {
  "signIn.title": "Accesso",
  "signIn.submit": "Accedi",
  "signIn.forgot": "Password dimenticata?",
  "signIn.byMail": "Accedi per e-mail",
  "signIn.noAccount": "Non ha ancora un account?",
  "signIn.signUp": "Ne crei uno",
  "signIn.passkey": "Usa una passkey",

  "emailSignIn.title": "Accesso per e-mail",
  "emailSignIn.lead": "Inserisca il suo indirizzo e-mail. Le inviamo un link e un codice per accedere.",
  "emailSignIn.submit": "Invia il messaggio",
  "emailSignIn.password": "Accedi con la password",

  "emailCode.title": "Controlli la sua casella di posta",
  "emailCode.lead":
    "Se l’indirizzo appartiene a un account, un messaggio è in arrivo. Apra il link che contiene, o inserisca qui il suo codice.",
  "emailCode.submit": "Accedi",

  "emailConfirm.title": "Accesso",
  "emailConfirm.lead": "Un clic, e l’accesso è fatto, in questo browser.",
  "emailConfirm.submit": "Accedi",

  "nextStep.title": "Accesso non completato",
  "nextStep.lead": "Manca ancora un passaggio. Ricominci e segua tutti i passaggi in questo browser.",

  "signOut.title": "Uscire?",
  "signOut.lead": "Chiude soltanto la sessione di questo browser.",
  "signOut.submit": "Esci",
  "signOut.stay": "Mantieni l’accesso",
};
