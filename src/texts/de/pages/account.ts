/** What the pages say in German: the account, with profile, security, data. */
import type { account as english } from "../../en/pages/account.ts";
import type { Said } from "../../said.ts";

export const account: Said<typeof english> = {
  "account.title": "Profil",
  "account.identity": "Ihr Konto",
  "account.email": "E-Mail-Adresse",
  "account.since": "Mitglied seit",
  "account.confirmed": "Bestätigt",
  "account.unconfirmed": "Nicht bestätigt",
  "account.confirmNow": "Adresse bestätigen",
  "account.details": "Angaben",
  "account.detailsLead": "Mit Ihrem Benutzernamen können Sie sich anmelden.",
  "account.submit": "Speichern",

  "security.title": "Sicherheit",
  "security.address": "E-Mail-Adresse",
  "security.addressNow": "Aktuelle Adresse",
  "security.addressLead": "Hierhin gehen Links und Warnungen.",
  "security.verify": "Bestätigungs-E-Mail senden",
  "security.changeEmail": "Adresse ändern",
  "security.password": "Passwort",
  "security.passwordLead": "Eine Änderung beendet alle anderen Sitzungen Ihres Kontos.",
  "security.change": "Passwort ändern",

  "data.title": "Ihre Daten",
  "data.export": "Eine Kopie Ihrer Daten",
  "data.exportLead": "Alles, was hier über Sie gespeichert ist, in einer lesbaren Datei. Passwörter und Schlüssel sind nicht darin.",
  "data.download": "Herunterladen",
  "data.archive": "Konto archivieren",
  "data.archiveLead": "Meldet Sie überall ab und lässt das Konto ruhen. Wenn Sie sich wieder anmelden, ist es zurück.",
  "data.archiveSubmit": "Mein Konto archivieren",
  "data.delete": "Konto löschen",
  "data.deleteNow": "Löscht Ihr Konto sofort, mit allem, was dazugehört. Niemand kann es zurückholen.",
  "data.deleteGrace":
    "Meldet Sie überall ab. Eine Zeit lang können Sie das Konto mit einem Link zurückholen, den wir Ihnen senden; danach wird es gelöscht.",
  "data.deactivate": "Meldet Sie überall ab und deaktiviert das Konto. Nur die Administration kann es wieder aktivieren.",
  "data.deleteSubmit": "Mein Konto löschen",

  "export.title": "Was über Sie gespeichert ist",
  "export.user": "Konto",
  "export.sessions": "Sitzungen",
  "export.tokenGrants": "Anwendungen",
  "export.passkeys": "Passkeys",
  "export.totp": "Authenticator-App",
  "export.recoveryCodes": "Wiederherstellungscodes",
  "export.invitations": "Einladungen",
  "export.mails": "An Sie gesendete E-Mails",
  "export.audit": "Ereignisse",

  "restore.title": "Konto behalten?",
  "restore.lead": "Es soll gelöscht werden. Ein Klick, und Sie haben es zurück, mit allem, was dazugehört.",
  "restore.submit": "Mein Konto behalten",
};
