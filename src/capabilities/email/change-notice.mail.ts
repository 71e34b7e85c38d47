/** To the old address of an account that is to get another: how to undo it. */
import { mail } from "../../domain/outbox/mails.ts";
import { mailTexts } from "../../texts/mails.ts";

export default mail({
  name: "emailChangeNotice",
  render({ token, email }, { locale, realmName, url }) {
    const texts = mailTexts(locale);
    const words = texts.emailChangeNotice;
    return {
      locale: texts.locale,
      subject: words.subject(realmName),
      paragraphs: words.paragraphs(realmName, email),
      action: { label: words.button, url: `${url}/email/change/revert?token=${token}`, hint: texts.linkHint },
      notes: words.notes,
    };
  },
});
