/** Tells the owner that there are new recovery codes (MFA-12). */
import { mail } from "../../domain/outbox/mails.ts";
import { mailTexts } from "../../texts/mails.ts";

export default mail({
  name: "recoveryCodesRegenerated",
  render(_values, { locale, realmName, url }) {
    const texts = mailTexts(locale);
    const words = texts.recoveryCodesRegenerated;
    return {
      locale: texts.locale,
      subject: words.subject(realmName),
      paragraphs: words.paragraphs(realmName),
      action: { label: words.button, url: `${url}/password/reset`, hint: texts.linkHint },
      notes: words.notes,
    };
  },
});
