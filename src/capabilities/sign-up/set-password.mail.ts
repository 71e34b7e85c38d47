/** The mail with which a password-less sign-up gets its first password, and its address is proven. */
import { mail } from "../../domain/outbox/mails.ts";
import { mailTexts } from "../../texts/mails.ts";

export default mail({
  name: "setPassword",
  render({ token }, { locale, realmName, url }) {
    const texts = mailTexts(locale);
    const words = texts.setPassword;
    return {
      locale: texts.locale,
      subject: words.subject(realmName),
      paragraphs: words.paragraphs(realmName),
      action: { label: words.button, url: `${url}/password/set?token=${token}`, hint: texts.linkHint },
      notes: words.notes,
    };
  },
});
