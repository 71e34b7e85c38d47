/** Tells the owner that somebody who knows the password brings wrong codes (MFA-25). */
import { mail } from "../../domain/outbox/mails.ts";
import { mailTexts } from "../../texts/mails.ts";

export default mail({
  name: "wrongCodes",
  render(_values, { locale, realmName, url }) {
    const texts = mailTexts(locale);
    const words = texts.wrongCodes;
    return {
      locale: texts.locale,
      subject: words.subject(realmName),
      paragraphs: words.paragraphs(realmName),
      action: { label: words.button, url: `${url}/password/reset`, hint: texts.linkHint },
      notes: words.notes,
    };
  },
});
