/** What the pages say in Dutch: signing up and confirming the address. */
import type { signUp as english } from "../../en/pages/sign-up.ts";
import type { Said } from "../../said.ts";

export const signUp: Said<typeof english> = {
  "signUp.title": "Maak uw account aan",
  "signUp.submit": "Account aanmaken",
  "signUp.haveAccount": "Hebt u al een account?",
  "signUp.signIn": "Inloggen",
  "signUp.closed": "Hier worden op dit moment geen nieuwe accounts uitgegeven.",
  "signUp.approval": "Een beheerder bekijkt elk nieuw account voordat het gebruikt kan worden.",
  "signUp.invited": "U bent uitgenodigd. Uw account is klaar zodra u hebt gekozen hoe u inlogt.",
  "signUp.inviteOnly": "Nieuwe accounts zijn hier alleen op uitnodiging. Open de link in uw uitnodiging.",
  "signUp.invitationLost": "Deze uitnodiging is verlopen of al gebruikt. Vraag een nieuwe aan wie u heeft uitgenodigd.",

  "sent.title": "Kijk in uw postvak",
  "sent.signUp": "We hebben u een e-mail gestuurd. Open de link erin om uw adres te bevestigen; hij werkt {claimLasts}.",
  "sent.reset": "Als het adres bij een account hoort, is er een e-mail onderweg met een link om een nieuw wachtwoord te kiezen.",
  "sent.nothing": "Na een paar minuten nog niets? Kijk in de map met spam, of",
  "sent.again": "laat de e-mail opnieuw sturen",
  "sent.backToSignIn": "Terug naar inloggen",

  "resend.title": "De e-mail opnieuw sturen",
  "resend.lead": "Vul het adres in waarmee u zich hebt geregistreerd. Als het nog op bevestiging wacht, sturen we de e-mail nog een keer.",
  "resend.submit": "Opnieuw sturen",

  "waiting.title": "Bijna klaar",
  "waiting.lead": "Een beheerder moet uw account nog goedkeuren. We sturen u een e-mail zodra dat is gebeurd.",

  "confirm.title": "Bevestig uw adres",
  "confirm.lead": "Eén klik, en we weten dat dit adres van u is.",
  "confirm.submit": "Mijn adres bevestigen",
};
