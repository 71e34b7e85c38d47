/** Tells that the account is out of use. */
import { mail } from "../../domain/outbox/mails.ts";
import { mailTexts } from "../../texts/mails.ts";

export default mail({
  name: "accountDeactivated",
  render(_values, { locale, realmName }) {
    const texts = mailTexts(locale);
    const words = texts.accountDeactivated;
    const { subject, paragraphs, notes } = words;
    return { locale: texts.locale, subject: subject(realmName), paragraphs: paragraphs(realmName), action: null, notes };
  },
});
