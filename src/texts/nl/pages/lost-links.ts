/** What the pages say in Dutch: links and steps that have lapsed. */
import type { lostLinks as english } from "../../en/pages/lost-links.ts";
import type { Said } from "../../said.ts";

export const lostLinks: Said<typeof english> = {
  "lost.confirm":
    "Deze link is verlopen of al gebruikt. Misschien is uw adres al bevestigd: probeer in te loggen, of laat een nieuwe link sturen.",
  "lost.reset": "Deze link is verlopen of al gebruikt. Laat een nieuwe sturen.",
  "lost.restore": "Deze link is verlopen of al gebruikt. Als uw account terug is, kunt u inloggen.",
  "lost.emailSignIn": "Deze link is verlopen of al gebruikt. Laat een nieuwe sturen.",
  "lost.emailCode": "Deze stap is verlopen. De link in de e-mail werkt toch nog tien minuten; of laat een nieuwe e-mail sturen.",
  "lost.emailChange": "Deze link is verlopen of al gebruikt. Vraag de wijziging opnieuw aan.",
  "lost.emailRevert":
    "Deze link is verlopen of al gebruikt. Als u niet meer in uw account komt, probeer dan een nieuw wachtwoord te kiezen, of vraag het uw beheerder.",
  "lost.setup": "Deze link is verlopen of al gebruikt. De server maakt bij elke start een nieuwe, zolang er geen beheerder is.",
  "lost.decide": "Deze link is verlopen, al gebruikt of niet voor u bestemd.",
  "lost.step": "Deze stap is verlopen. Begin opnieuw.",
  "lost.startAgain": "Opnieuw beginnen",
  "lost.newLink": "Een nieuwe link sturen",
  "lost.signIn": "Inloggen",
};
