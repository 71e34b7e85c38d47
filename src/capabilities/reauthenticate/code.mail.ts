/** The code that proves again who somebody is, where nothing else does. */
import { mail } from "../../domain/outbox/mails.ts";
import { mailTexts } from "../../texts/mails.ts";

export default mail({
  name: "reauthenticationCode",
  render({ code }, { locale, realmName }) {
    const texts = mailTexts(locale);
    const words = texts.reauthenticationCode;
    return {
      locale: texts.locale,
      subject: words.subject(realmName),
      paragraphs: words.paragraphs(realmName, code),
      highlight: code,
      action: null,
      notes: words.notes,
    };
  },
});
