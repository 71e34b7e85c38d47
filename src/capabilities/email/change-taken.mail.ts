/** To the owner of an address to which somebody wanted to move another account: the answer there is the same as for a free address. */
import { mail } from "../../domain/outbox/mails.ts";
import { mailTexts } from "../../texts/mails.ts";

export default mail({
  name: "emailChangeTaken",
  render(_values, { locale, realmName, url }) {
    const texts = mailTexts(locale);
    const words = texts.emailChangeTaken;
    return {
      locale: texts.locale,
      subject: words.subject(realmName),
      paragraphs: words.paragraphs(realmName),
      action: { label: words.button, url: `${url}/sign-in`, hint: texts.linkHint },
      notes: words.notes,
    };
  },
});
