/** The last mail: the account is gone. */
import { mail } from "../../domain/outbox/mails.ts";
import { mailTexts } from "../../texts/mails.ts";

export default mail({
  name: "accountDeleted",
  render(_values, { locale, realmName }) {
    const texts = mailTexts(locale);
    const words = texts.accountDeleted;
    const { subject, paragraphs, notes } = words;
    return { locale: texts.locale, subject: subject(realmName), paragraphs: paragraphs(realmName), action: null, notes };
  },
});
