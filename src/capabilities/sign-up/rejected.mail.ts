/** Tells somebody that their request for an account was declined, and why if the administrator said so. */
import { mail } from "../../domain/outbox/mails.ts";
import { mailTexts } from "../../texts/mails.ts";

export default mail({
  name: "signUpRejected",
  render({ reason }, { locale, realmName }) {
    const texts = mailTexts(locale);
    const words = texts.signUpRejected;
    return {
      locale: texts.locale,
      subject: words.subject(realmName),
      paragraphs: words.paragraphs(realmName, reason),
      action: null,
      notes: words.notes,
    };
  },
});
