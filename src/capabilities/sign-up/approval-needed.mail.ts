/** Tells an administrator that accounts wait for approval; a digest, so that a flood of sign-ups is no flood of mails (ADM-08). */
import { mail } from "../../domain/outbox/mails.ts";
import { mailTexts } from "../../texts/mails.ts";

export default mail({
  name: "approvalNeeded",
  render({ email, waiting, decisionToken }, { locale, realmName, url }) {
    const texts = mailTexts(locale);
    const words = texts.approvalNeeded;
    return {
      locale: texts.locale,
      subject: words.subject(realmName, waiting),
      paragraphs: words.paragraphs(realmName, email, waiting),
      action: { label: words.button, url: `${url}/sign-up/decide?token=${decisionToken}`, hint: texts.linkHint },
      notes: words.notes(`${url}/admin/approvals`, waiting),
    };
  },
});
