/** The keys of the texts, as types: English names them, every language says them. */
import type * as mails from "./en/mails.generated.ts";
import type * as pages from "./en/pages.generated.ts";
import type { faults, fieldErrors, problems, waits } from "./en/problems.ts";
import type { Joined } from "./join.ts";
import type { Said } from "./said.ts";

type English = Joined<typeof pages>;

export type PageTextKey = keyof English;
/** The kinds of fields that forms have, each with a label. */
export type FieldKey = PageTextKey extends infer K ? (K extends `field.${infer Field}` ? Field : never) : never;
/** The notices that a page may show after a redirect. */
export type NoticeKey = PageTextKey extends infer K ? (K extends `notice.${infer Notice}` ? Notice : never) : never;

/** What a problem can be called: its code. */
export type ProblemKey = keyof typeof problems;
/** What can be wrong with a field. */
export type FieldErrorKey = keyof typeof fieldErrors;

export type PageTexts = Said<English>;
export type ProblemTexts = Said<typeof problems>;
export type WaitTexts = Said<typeof waits>;
export type FaultTexts = Said<typeof faults>;
export type FieldErrorTexts = Said<typeof fieldErrors>;

/** Each says what happened, what to do, and what if it was not you. Values come as plain text and are escaped where the mail becomes HTML. */
export type MailTexts = Joined<typeof mails>;

/** All that a language says: what each file beside this one, such as `fr.ts`, gives. */
export interface Language {
  readonly pages: PageTexts;
  readonly problems: ProblemTexts;
  readonly waits: WaitTexts;
  readonly faults: FaultTexts;
  readonly fieldErrors: FieldErrorTexts;
  readonly mails: MailTexts;
}
