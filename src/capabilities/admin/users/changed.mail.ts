/** Tells a user what an administrator changed about their account. */
import { mail } from "../../../domain/outbox/mails.ts";
import { mailTexts } from "../../../texts/mails.ts";

export default mail({
  name: "changedByAdministrator",
  render({ change, reason }, { locale, realmName, url }) {
    const texts = mailTexts(locale);
    const words = texts.changedByAdministrator;
    return {
      locale: texts.locale,
      subject: words.subject(realmName),
      paragraphs: words.paragraphs(realmName, words.changes[change], reason),
      // Who is suspended can't sign in to look at anything.
      action: change === "SUSPENDED" ? null : { label: words.button, url: `${url}/account`, hint: texts.linkHint },
      notes: words.notes,
    };
  },
});
