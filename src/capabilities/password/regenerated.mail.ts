/** The password that was made on request; the only one that is ever mailed (PWD-10). */
import { mail } from "../../domain/outbox/mails.ts";
import { mailTexts } from "../../texts/mails.ts";

export default mail({
  name: "passwordRegenerated",
  render({ password }, { locale, realmName, url }) {
    const texts = mailTexts(locale);
    const words = texts.passwordRegenerated;
    return {
      locale: texts.locale,
      subject: words.subject(realmName),
      paragraphs: words.paragraphs(realmName, password),
      highlight: password,
      action: { label: words.button, url: `${url}/sign-in`, hint: texts.linkHint },
      notes: words.notes,
    };
  },
});
