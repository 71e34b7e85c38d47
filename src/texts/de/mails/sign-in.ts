/** The words of the mails in German: signing in, and what goes wrong there. */
import type { signIn as english } from "../../en/mails/sign-in.ts";

export const signIn: typeof english = {
  emailSignIn: {
    subject: (realm) => `Anmeldung bei ${realm}`,
    paragraphs: (realm, code) => [
      `Jemand, wahrscheinlich Sie, möchte sich mit dieser Adresse bei ${realm} anmelden.`,
      `Verwenden Sie die Schaltfläche, oder geben Sie diesen Code auf der Seite ein, die danach fragt: ${code}`,
    ],
    button: "Anmelden",
    notes: [
      "Link und Code gelten einmal, zehn Minuten lang.",
      "Nennen Sie den Code niemandem: Wir fragen nicht danach, auch nicht am Telefon.",
      "Wenn Sie das nicht waren, ignorieren Sie diese E-Mail: Ohne sie kommt niemand hinein.",
    ],
  },

  accountLocked: {
    subject: (realm) => `Zu viele falsche Passwörter für Ihr Konto bei ${realm}`,
    paragraphs: (realm) => [
      `Jemand hat zu viele falsche Passwörter für Ihr Konto bei ${realm} eingegeben. Eine Zeit lang wird die Anmeldung von unbekannten Geräten abgelehnt, auch mit dem richtigen Passwort.`,
      "Wenn Sie es waren, warten Sie ein wenig, oder wählen Sie jetzt ein neues Passwort.",
    ],
    button: "Neues Passwort wählen",
    notes: ["Wenn Sie es nicht waren: Ihr Passwort hat gehalten. Ein zweiter Faktor schützt Sie auch dann, wenn jemand es erfährt."],
  },

  wrongCodes: {
    subject: (realm) => `Falsche Codes für Ihr Konto bei ${realm}`,
    paragraphs: (realm) => [
      `Jemand hat das richtige Passwort Ihres Kontos bei ${realm} eingegeben und danach mehrere falsche Codes.`,
      "Wenn Sie es waren, versuchen Sie den neuesten Code Ihrer App oder einen Wiederherstellungscode.",
    ],
    button: "Das war ich nicht",
    notes: ["Wenn Sie es nicht waren, kennt jemand Ihr Passwort. Wählen Sie sofort ein neues: Die Schaltfläche führt dorthin."],
  },

  reauthenticationCode: {
    subject: (realm) => `Ihr Code für ${realm}`,
    paragraphs: (realm, code) => [`Ihr Code zum Fortfahren bei ${realm}: ${code}`, "Er gilt einmal, zehn Minuten lang."],
    notes: [
      "Wenn Sie nicht danach gefragt haben, ist jemand in Ihrem Konto angemeldet: Wählen Sie ein neues Passwort. Geben Sie den Code an niemanden weiter.",
    ],
  },
};
