/** Tells the owner that too many wrong passwords came: the sign-in page can't, without telling the guesser too. */
import { mail } from "../../domain/outbox/mails.ts";
import { mailTexts } from "../../texts/mails.ts";

export default mail({
  name: "accountLocked",
  render(_values, { locale, realmName, url }) {
    const texts = mailTexts(locale);
    const words = texts.accountLocked;
    return {
      locale: texts.locale,
      subject: words.subject(realmName),
      paragraphs: words.paragraphs(realmName),
      action: { label: words.button, url: `${url}/password/reset`, hint: texts.linkHint },
      notes: words.notes,
    };
  },
});
