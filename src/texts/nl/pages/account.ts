/** What the pages say in Dutch: the account, with profile, security, data. */
import type { account as english } from "../../en/pages/account.ts";
import type { Said } from "../../said.ts";

export const account: Said<typeof english> = {
  "account.title": "Profiel",
  "account.identity": "Uw account",
  "account.email": "E-mailadres",
  "account.since": "Lid sinds",
  "account.confirmed": "Bevestigd",
  "account.unconfirmed": "Niet bevestigd",
  "account.confirmNow": "Het adres bevestigen",
  "account.details": "Gegevens",
  "account.detailsLead": "Met uw gebruikersnaam kunt u inloggen.",
  "account.submit": "Opslaan",

  "security.title": "Beveiliging",
  "security.address": "E-mailadres",
  "security.addressNow": "Huidig adres",
  "security.addressLead": "Hierheen gaan links en waarschuwingen.",
  "security.verify": "De bevestigingsmail sturen",
  "security.changeEmail": "Het adres wijzigen",
  "security.password": "Wachtwoord",
  "security.passwordLead": "Een wijziging beëindigt alle andere sessies van uw account.",
  "security.change": "Wachtwoord wijzigen",

  "data.title": "Uw gegevens",
  "data.export": "Een kopie van uw gegevens",
  "data.exportLead":
    "Alles wat hier over u wordt bewaard, in één bestand dat u kunt lezen. Er staan geen wachtwoorden en geen sleutels in.",
  "data.download": "Downloaden",
  "data.archive": "Het account archiveren",
  "data.archiveLead": "Logt u overal uit en laat het account rusten. Als u weer inlogt, is het terug.",
  "data.archiveSubmit": "Mijn account archiveren",
  "data.delete": "Het account verwijderen",
  "data.deleteNow": "Verwijdert uw account meteen, met alles wat erin staat. Niemand kan het terughalen.",
  "data.deleteGrace":
    "Logt u overal uit. Een tijdlang kunt u het account terughalen met een link die we u sturen; daarna wordt het verwijderd.",
  "data.deactivate": "Logt u overal uit en deactiveert het account. Alleen een beheerder kan het weer activeren.",
  "data.deleteSubmit": "Mijn account verwijderen",

  "export.title": "Wat er over u wordt bewaard",
  "export.user": "Account",
  "export.sessions": "Sessies",
  "export.tokenGrants": "Toepassingen",
  "export.passkeys": "Passkeys",
  "export.totp": "Authenticator-app",
  "export.recoveryCodes": "Herstelcodes",
  "export.invitations": "Uitnodigingen",
  "export.mails": "E-mails aan u",
  "export.audit": "Gebeurtenissen",

  "restore.title": "Uw account behouden?",
  "restore.lead": "Het staat op het punt verwijderd te worden. Met één klik haalt u het terug, met alles wat erin staat.",
  "restore.submit": "Mijn account behouden",
};
