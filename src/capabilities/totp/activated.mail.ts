/** Tells the owner that an authenticator app was set up: whoever took the account over would do that, too (MFA-12). */
import { mail } from "../../domain/outbox/mails.ts";
import { mailTexts } from "../../texts/mails.ts";

export default mail({
  name: "totpActivated",
  render(_values, { locale, realmName, url }) {
    const texts = mailTexts(locale);
    const words = texts.totpActivated;
    return {
      locale: texts.locale,
      subject: words.subject(realmName),
      paragraphs: words.paragraphs(realmName),
      action: { label: words.button, url: `${url}/password/reset`, hint: texts.linkHint },
      notes: words.notes,
    };
  },
});
