/** Tells when the account will be gone, with the link that keeps it. */
import { mail } from "../../domain/outbox/mails.ts";
import { datesOf } from "../../texts/locale.ts";
import { mailTexts } from "../../texts/mails.ts";

export default mail({
  name: "accountDeletionDue",
  render({ token, dueAt }, { locale, realmName, url }) {
    const texts = mailTexts(locale);
    const words = texts.accountDeletionDue;
    const dueOn = new Intl.DateTimeFormat(datesOf(texts.locale), { dateStyle: "long", timeZone: "UTC" }).format(Date.parse(dueAt));
    return {
      locale: texts.locale,
      subject: words.subject(realmName),
      paragraphs: words.paragraphs(realmName, dueOn),
      action: { label: words.button, url: `${url}/account/restore?token=${token}`, hint: texts.linkHint },
      notes: words.notes,
    };
  },
});
