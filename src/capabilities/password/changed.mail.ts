/** Tells the owner that the password is another now: the first sign of a theft. */
import { mail } from "../../domain/outbox/mails.ts";
import { mailTexts } from "../../texts/mails.ts";

export default mail({
  name: "passwordChanged",
  render(_values, { locale, realmName, url }) {
    const texts = mailTexts(locale);
    const words = texts.passwordChanged;
    return {
      locale: texts.locale,
      subject: words.subject(realmName),
      paragraphs: words.paragraphs(realmName),
      action: { label: words.button, url: `${url}/password/reset`, hint: texts.linkHint },
      notes: words.notes,
    };
  },
});
