/** What another language owes to a text in English: the same keys, in its own words. */

export type Said<T> = Readonly<Record<keyof T, string>>;
