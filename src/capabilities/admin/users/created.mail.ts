/** Invites whom an administrator made an account for to choose its password. */
import { mail } from "../../../domain/outbox/mails.ts";
import { mailTexts } from "../../../texts/mails.ts";

export default mail({
  name: "accountCreated",
  render({ token }, { locale, realmName, url }) {
    const texts = mailTexts(locale);
    const words = texts.accountCreated;
    return {
      locale: texts.locale,
      subject: words.subject(realmName),
      paragraphs: words.paragraphs(realmName),
      action: { label: words.button, url: `${url}/password/set?token=${token}`, hint: texts.linkHint },
      notes: words.notes,
    };
  },
});
