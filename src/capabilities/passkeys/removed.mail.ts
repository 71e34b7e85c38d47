/** The owner hears of each passkey that goes. */
import { mail } from "../../domain/outbox/mails.ts";
import { mailTexts } from "../../texts/mails.ts";

export default mail({
  name: "passkeyRemoved",
  render({ name }, { locale, realmName, url }) {
    const texts = mailTexts(locale);
    const words = texts.passkeyRemoved;
    return {
      locale: texts.locale,
      subject: words.subject(realmName),
      paragraphs: words.paragraphs(realmName, name),
      action: { label: words.button, url: `${url}/account/passkeys`, hint: texts.linkHint },
      notes: words.notes,
    };
  },
});
