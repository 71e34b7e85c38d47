/** Tells somebody that their account was approved. */
import { mail } from "../../domain/outbox/mails.ts";
import { mailTexts } from "../../texts/mails.ts";

export default mail({
  name: "signUpApproved",
  render({ isUnproven }, { locale, realmName, url }) {
    const texts = mailTexts(locale);
    const words = texts.signUpApproved;
    return {
      locale: texts.locale,
      subject: words.subject(realmName),
      paragraphs: words.paragraphs(realmName, isUnproven),
      action: isUnproven ? null : { label: words.button, url: `${url}/sign-in`, hint: texts.linkHint },
      notes: words.notes,
    };
  },
});
