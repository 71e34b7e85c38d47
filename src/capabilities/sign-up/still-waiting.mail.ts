/** To an applicant who asks again, or for another mail, while nobody has decided about their account. */
import { mail } from "../../domain/outbox/mails.ts";
import { mailTexts } from "../../texts/mails.ts";

export default mail({
  name: "signUpWaiting",
  render(_values, { locale, realmName }) {
    const texts = mailTexts(locale);
    const words = texts.signUpWaiting;
    return {
      locale: texts.locale,
      subject: words.subject(realmName),
      paragraphs: words.paragraphs(realmName),
      action: null,
      notes: words.notes,
    };
  },
});
