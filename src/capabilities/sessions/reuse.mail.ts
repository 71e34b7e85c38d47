/** Tells the owner that a refresh token came twice, so that somebody may hold a copy (RFC 9700 §4.14.2). */
import { mail } from "../../domain/outbox/mails.ts";
import { mailTexts } from "../../texts/mails.ts";

export default mail({
  name: "refreshTokenReused",
  render(_values, { locale, realmName, url }) {
    const texts = mailTexts(locale);
    const words = texts.refreshTokenReused;
    return {
      locale: texts.locale,
      subject: words.subject(realmName),
      paragraphs: words.paragraphs(realmName),
      action: { label: words.button, url: `${url}/account/sessions`, hint: texts.linkHint },
      notes: words.notes,
    };
  },
});
