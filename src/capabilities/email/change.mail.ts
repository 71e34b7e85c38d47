/** The mail that proves the new address of an account. */
import { mail } from "../../domain/outbox/mails.ts";
import { mailTexts } from "../../texts/mails.ts";

export default mail({
  name: "emailChange",
  render({ token }, { locale, realmName, url }) {
    const texts = mailTexts(locale);
    const words = texts.emailChange;
    return {
      locale: texts.locale,
      subject: words.subject(realmName),
      paragraphs: words.paragraphs(realmName),
      action: { label: words.button, url: `${url}/email/change/confirm?token=${token}`, hint: texts.linkHint },
      notes: words.notes,
    };
  },
});
