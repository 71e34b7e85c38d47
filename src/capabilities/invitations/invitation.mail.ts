/** Asks somebody to join: the link leads to the form to sign up. */
import { mail } from "../../domain/outbox/mails.ts";
import { mailTexts } from "../../texts/mails.ts";

export default mail({
  name: "invitation",
  render({ invitation }, { locale, realmName, url }) {
    const texts = mailTexts(locale);
    const words = texts.invitation;
    return {
      locale: texts.locale,
      subject: words.subject(realmName),
      paragraphs: words.paragraphs(realmName),
      action: { label: words.button, url: `${url}/sign-up?invitation=${invitation}`, hint: texts.linkHint },
      notes: words.notes,
    };
  },
});
