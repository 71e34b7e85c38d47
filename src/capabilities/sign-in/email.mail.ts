/** Sign-in by mail: a link for any browser, and a code for the page that asked. */
import { mail } from "../../domain/outbox/mails.ts";
import { mailTexts } from "../../texts/mails.ts";

export default mail({
  name: "emailSignIn",
  render({ token, code }, { locale, realmName, url }) {
    const texts = mailTexts(locale);
    const words = texts.emailSignIn;
    return {
      locale: texts.locale,
      subject: words.subject(realmName),
      paragraphs: words.paragraphs(realmName, code),
      highlight: code,
      action: { label: words.button, url: `${url}/sign-in/email/confirm?token=${token}`, hint: texts.linkHint },
      notes: words.notes,
    };
  },
});
