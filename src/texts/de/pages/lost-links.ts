/** What the pages say in German: links and steps that have lapsed. */
import type { lostLinks as english } from "../../en/pages/lost-links.ts";
import type { Said } from "../../said.ts";

export const lostLinks: Said<typeof english> = {
  "lost.confirm":
    "Dieser Link ist abgelaufen oder wurde schon verwendet. Vielleicht ist Ihre Adresse bereits bestätigt: Versuchen Sie, sich anzumelden, oder fordern Sie einen neuen Link an.",
  "lost.reset": "Dieser Link ist abgelaufen oder wurde schon verwendet. Fordern Sie einen neuen an.",
  "lost.restore": "Dieser Link ist abgelaufen oder wurde schon verwendet. Wenn Ihr Konto wieder da ist, können Sie sich anmelden.",
  "lost.emailSignIn": "Dieser Link ist abgelaufen oder wurde schon verwendet. Fordern Sie einen neuen an.",
  "lost.emailCode":
    "Dieser Schritt ist abgelaufen. Der Link in der E-Mail gilt dennoch zehn Minuten lang; oder fordern Sie eine neue E-Mail an.",
  "lost.emailChange": "Dieser Link ist abgelaufen oder wurde schon verwendet. Fordern Sie die Änderung noch einmal an.",
  "lost.emailRevert":
    "Dieser Link ist abgelaufen oder wurde schon verwendet. Wenn Sie nicht mehr in Ihr Konto kommen, versuchen Sie, ein neues Passwort zu wählen, oder wenden Sie sich an Ihre Administration.",
  "lost.setup":
    "Dieser Link ist abgelaufen oder wurde schon verwendet. Der Server erzeugt bei jedem Start einen neuen, solange es keinen Administrator gibt.",
  "lost.decide": "Dieser Link ist abgelaufen, wurde schon verwendet oder ist nicht für Sie bestimmt.",
  "lost.step": "Dieser Schritt ist abgelaufen. Beginnen Sie von vorn.",
  "lost.startAgain": "Von vorn beginnen",
  "lost.newLink": "Neuen Link senden",
  "lost.signIn": "Anmelden",
};
