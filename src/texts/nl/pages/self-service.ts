/** What the pages say in Dutch: to people who sign up and look after their own account, in the ways that a realm may have it. */
import type { selfService as english } from "../../en/pages/self-service.ts";
import type { Said } from "../../said.ts";

export const selfService: Said<typeof english> = {
  "word.showPassword": "Wachtwoord tonen",
  "welcome.named": "Welkom bij {realm}",
  "welcome.known": "Log in op uw account.",
  "signUp.closedTitle": "Geen nieuwe accounts",
  "signUp.inviteTitle": "Alleen op uitnodiging",
  "signUp.passwordless": "U hebt nu geen wachtwoord nodig: we sturen u een link om er een te kiezen.",
  "sent.approval": "Daarna bekijkt een beheerder uw aanvraag. We sturen u een e-mail zodra er is beslist.",
  "waiting.next": "Zodra het is goedgekeurd, kunt u inloggen. U hoeft verder niets te doen.",
  "security.firstPassword": "U hebt nog geen wachtwoord. Daarmee kunt u inloggen als u geen mailbox en geen passkey bij de hand hebt.",
  "security.setPassword": "Wachtwoord instellen",
  "recovery.left": "Nog {count}",
  "recovery.print": "Afdrukken",
  "passkeys.unsupported":
    "Deze browser ondersteunt geen passkeys, of JavaScript staat uit. Probeer een andere browser of een ander apparaat.",
  "data.noPassword": "Uw account heeft geen wachtwoord. Als u niet onlangs hebt bevestigd dat u het bent, vragen we daar eerst om.",
  "sessions.activeHere": "Actief {when}, vanaf deze computer zelf ({address})",
  "sessions.activeNear": "Actief {when}, vanuit het lokale netwerk ({address})",
  "notice.passwordChosen": "Uw wachtwoord is ingesteld. Andere sessies zijn beëindigd.",
  "notice.addressConfirmedMailed":
    "Uw e-mailadres is bevestigd. Als u nog geen wachtwoord hebt, is een e-mail met een link om er een te kiezen onderweg.",
  "regenerate.title": "Een nieuw wachtwoord per e-mail",
  "regenerate.lead": "Vul uw e-mailadres in. We sturen u een wachtwoord dat één keer werkt, binnen het uur; daarna kiest u uw eigen.",
  "regenerate.submit": "Stuur mij een wachtwoord",
  "regenerate.off": "Hier worden geen wachtwoorden gemaild. Laat een link sturen om een nieuw te kiezen.",
  "regenerate.instead": "Liever een nieuw wachtwoord laten mailen",
  "notice.passwordMailed": "Als het adres bij een account hoort, is een e-mail met een nieuw wachtwoord onderweg.",
};
