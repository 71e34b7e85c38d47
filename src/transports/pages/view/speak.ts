/** Turns what a page says into words of one language: keys, values, lengths of time. The result is text, escaped where it becomes HTML. */
import type { Named, Text } from "../../../kernel/page/text.ts";
import { fill } from "../../../texts/fill.ts";
import type { FieldKey, NoticeKey, PageTextKey } from "../../../texts/keys.ts";
import { datesOf } from "../../../texts/locale.ts";
import type { Texts } from "../../../texts/texts.ts";
import { spokenUnits } from "../site/duration.ts";

/** Who speaks, and when. */
export interface Voice {
  readonly texts: Texts;
  /** Milliseconds since 1970 UTC. */
  readonly now: number;
  /** What the realm is called. */
  readonly brand?: string;
}

type Values = Readonly<Record<string, string>>;

export function say(voice: Voice, text: Text): string {
  const { locale } = voice.texts;
  if (typeof text === "string") return sentence(voice.texts, text);
  if ("plain" in text) return text.plain;
  if ("date" in text) return new Intl.DateTimeFormat(datesOf(locale), { dateStyle: "long", timeZone: "UTC" }).format(Date.parse(text.date));
  if ("month" in text) return new Intl.DateTimeFormat(datesOf(locale), ofMonth).format(Date.parse(text.month));
  if ("instant" in text) return `${new Intl.DateTimeFormat(datesOf(locale), toTheMinute).format(Date.parse(text.instant))} UTC`;
  if ("ago" in text) return ago(voice, text.ago);
  if ("subjectOf" in text) return subjectOf(voice, text.subjectOf);
  if ("named" in text) return nameInWords(voice.texts, text) ?? text.named;
  if ("count" in text) return new Intl.NumberFormat(locale).format(text.count);
  const values = Object.entries(text.values).map(([name, value]) => [name, typeof value === "string" ? value : say(voice, value)]);
  return sentence(voice.texts, text.key, Object.fromEntries(values));
}

/** As somebody who reads this language would get it; a mail without words of ours is called by its name. */
function subjectOf({ texts, brand = "" }: Voice, name: string): string {
  // `hasOwn` shows that it is one of the keys.
  const words: unknown = Object.hasOwn(texts.mails, name) ? texts.mails[name as keyof Texts["mails"]] : null;
  if (typeof words !== "object" || words === null || !("subject" in words) || typeof words.subject !== "function") return name;
  return String(words.subject(brand, 1));
}

/** Null where the texts have no words for it: a host's own, or a sentence with places that only the moment of the problem could fill. */
export function nameInWords({ pages, problems }: Texts, { named, as }: Named): string | null {
  const words: Readonly<Record<string, string>> = as === "problem" ? problems : pages;
  const key = as === "problem" ? named : `${as}.${named}`;
  const found = Object.hasOwn(words, key) ? words[key] : undefined;
  return found === undefined || found.includes("{") ? null : found;
}

/** A text of the pages, its `{places}` filled in. */
export function sentence(texts: Texts, key: string, values: Values = {}): string {
  // Pages are bound to the texts' keys by type (`domain/call/page.ts`); only that binding was lost on the way here.
  return fill(texts.pages[key as PageTextKey], texts.direction === "rtl" ? isolated(values) : values);
}

/** An address or a name is read in its own direction, whatever stands around it (Unicode UAX 9, FSI and PDI). */
function isolated(values: Values): Values {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, `\u2068${value}\u2069`]));
}

export function labelOf(texts: Texts, field: FieldKey): string {
  return texts.pages[`field.${field}`];
}

/** A notice that is asked for by key in the address: only those that exist are said. */
export function noticeOf(texts: Texts, key: string | null): string | null {
  const text = `notice.${key}`;
  // `hasOwn` has just shown that it is one of the keys.
  return Object.hasOwn(texts.pages, text) ? texts.pages[text as `notice.${NoticeKey}`] : null;
}

/** Without a script we can't know the person's time zone, so it is UTC, and says so. */
const toTheMinute = { dateStyle: "medium", timeStyle: "short", timeZone: "UTC" } as const;

const ofMonth = { month: "long", year: "numeric", timeZone: "UTC" } as const;

const spans = [
  ["year", 365 * 86_400],
  ["month", 30 * 86_400],
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
] as const;

/** "5 minutes ago": without a script we can't know the person's time zone, and this needs none. */
function ago({ texts, now }: Voice, instant: string): string {
  const seconds = Math.max(0, (now - Date.parse(instant)) / 1000);
  for (const [unit, length] of spans) {
    if (seconds >= length)
      return new Intl.RelativeTimeFormat(texts.locale, { numeric: "always" }).format(-Math.floor(seconds / length), unit);
  }
  return texts.pages["word.now"];
}

/** "2 minutes": how long to wait, rounded up. */
export function duration(texts: Texts, seconds: number): string {
  const [unit, length] = seconds < 90 ? (["second", 1] as const) : seconds < 5400 ? (["minute", 60] as const) : (["hour", 3600] as const);
  return spokenUnits(texts, Math.max(1, Math.ceil(seconds / length)), unit);
}
