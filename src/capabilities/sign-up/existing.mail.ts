/** To the owner of an address with which somebody signs up again: the answer on the page is the same as for an unknown address. */
import { mail } from "../../domain/outbox/mails.ts";
import { mailTexts } from "../../texts/mails.ts";

export default mail({
  name: "signUpExisting",
  render(_values, { locale, realmName, url }) {
    const texts = mailTexts(locale);
    const words = texts.signUpExisting;
    return {
      locale: texts.locale,
      subject: words.subject(realmName),
      paragraphs: words.paragraphs(realmName),
      action: { label: words.button, url: `${url}/sign-in`, hint: texts.linkHint },
      notes: words.notes(`${url}/password/reset`),
    };
  },
});
