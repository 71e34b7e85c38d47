/** Tells the owner which session ended because another one began, where a realm allows so many and no more. */
import { mail } from "../../domain/outbox/mails.ts";
import { deviceText } from "../../texts/device.ts";
import { fill } from "../../texts/fill.ts";
import { datesOf } from "../../texts/locale.ts";
import { mailTexts } from "../../texts/mails.ts";
import { textsIn } from "../../texts/texts.ts";

export default mail({
  name: "sessionSurplus",
  render({ userAgent, lastSeenAt }, { locale, realmName, url }) {
    const texts = mailTexts(locale);
    const words = texts.sessionSurplus;
    const seen = new Intl.DateTimeFormat(datesOf(texts.locale), { dateStyle: "long", timeStyle: "short", timeZone: "UTC" }).format(
      Date.parse(lastSeenAt),
    );
    return {
      locale: texts.locale,
      subject: words.subject(realmName),
      paragraphs: words.paragraphs(realmName, deviceIn(locale, userAgent), `${seen} UTC`),
      action: { label: words.button, url: `${url}/account/sessions`, hint: texts.linkHint },
      notes: words.notes,
    };
  },
});

/** "Firefox on Linux", in the reader's language. */
function deviceIn(locale: string, userAgent: string | null): string {
  const text = deviceText(userAgent);
  if ("plain" in text) return text.plain;
  return fill(textsIn(locale).pages[text.key], text.values);
}
