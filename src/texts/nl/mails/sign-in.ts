/** The words of the mails in Dutch: signing in, and what goes wrong there. */
import type { signIn as english } from "../../en/mails/sign-in.ts";

export const signIn: typeof english = {
  emailSignIn: {
    subject: (realm) => `Inloggen bij ${realm}`,
    paragraphs: (realm, code) => [
      `Iemand, waarschijnlijk u, wil met dit adres inloggen bij ${realm}.`,
      `Gebruik de knop, of vul deze code in op de pagina die erom vraagt: ${code}`,
    ],
    button: "Inloggen",
    notes: [
      "Link en code werken één keer, tien minuten lang.",
      "Vertel de code nooit aan iemand: wij vragen er niet om, ook niet aan de telefoon.",
      "Was u het niet, negeer deze e-mail dan: zonder hem komt niemand binnen.",
    ],
  },

  accountLocked: {
    subject: (realm) => `Te veel onjuiste wachtwoorden voor uw account bij ${realm}`,
    paragraphs: (realm) => [
      `Iemand heeft te veel onjuiste wachtwoorden ingevuld voor uw account bij ${realm}. Een tijdlang wordt inloggen vanaf onbekende apparaten geweigerd, zelfs met het juiste wachtwoord.`,
      "Was u het, wacht dan even, of kies nu een nieuw wachtwoord.",
    ],
    button: "Een nieuw wachtwoord kiezen",
    notes: ["Was u het niet, dan heeft uw wachtwoord standgehouden. Een tweede factor beschermt u ook als iemand het te weten komt."],
  },

  wrongCodes: {
    subject: (realm) => `Onjuiste codes voor uw account bij ${realm}`,
    paragraphs: (realm) => [
      `Iemand heeft het juiste wachtwoord van uw account bij ${realm} ingevuld, en daarna meerdere onjuiste codes.`,
      "Was u het, probeer dan de nieuwste code van uw app, of een herstelcode.",
    ],
    button: "Dit was ik niet",
    notes: ["Was u het niet, dan kent iemand uw wachtwoord. Kies meteen een nieuw: de knop leidt erheen."],
  },

  reauthenticationCode: {
    subject: (realm) => `Uw code voor ${realm}`,
    paragraphs: (realm, code) => [`De code om verder te gaan bij ${realm} is: ${code}`, "Hij werkt één keer, tien minuten lang."],
    notes: ["Hebt u er niet om gevraagd, dan is iemand bij uw account ingelogd: kies een nieuw wachtwoord. Geef de code aan niemand."],
  },
};
