/** The owner hears of each new passkey: the first sign that somebody else is making themselves at home. */
import { mail } from "../../domain/outbox/mails.ts";
import { mailTexts } from "../../texts/mails.ts";

export default mail({
  name: "passkeyRegistered",
  render({ name }, { locale, realmName, url }) {
    const texts = mailTexts(locale);
    const words = texts.passkeyRegistered;
    return {
      locale: texts.locale,
      subject: words.subject(realmName),
      paragraphs: words.paragraphs(realmName, name),
      action: { label: words.button, url: `${url}/account/passkeys`, hint: texts.linkHint },
      notes: words.notes,
    };
  },
});
