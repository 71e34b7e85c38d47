/** What another language owes to a text in English: the same keys, in its own words. */

export type Said<T> = Readonly<Record<keyof T, string>>;

/** What a language says that is translated after the words in English are settled: English stands in for what is missing (`texts.ts`). */
export type Translated<T> = Readonly<Partial<Record<keyof T, string>> & Record<string, string>>;
