/** The mail with the link under which a new password is chosen. */
import { mail } from "../../domain/outbox/mails.ts";
import { mailTexts } from "../../texts/mails.ts";

export default mail({
  name: "passwordReset",
  render({ token }, { locale, realmName, url }) {
    const texts = mailTexts(locale);
    const words = texts.passwordReset;
    return {
      locale: texts.locale,
      subject: words.subject(realmName),
      paragraphs: words.paragraphs(realmName),
      action: { label: words.button, url: `${url}/password/reset/confirm?token=${token}`, hint: texts.linkHint },
      notes: words.notes,
    };
  },
});
