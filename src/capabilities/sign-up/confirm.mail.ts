/** The mail that proves the address of a new sign-up. */
import { mail } from "../../domain/outbox/mails.ts";
import { mailTexts } from "../../texts/mails.ts";

export default mail({
  name: "signUpConfirm",
  render({ token }, { locale, realmName, url }) {
    const texts = mailTexts(locale);
    const words = texts.signUpConfirm;
    return {
      locale: texts.locale,
      subject: words.subject(realmName),
      paragraphs: words.paragraphs(realmName),
      action: { label: words.button, url: `${url}/sign-up/confirm?token=${token}`, hint: texts.linkHint },
      notes: words.notes,
    };
  },
});
