/** What a page says: words by key of the texts, or what needs no translation. */

/** What is said: a key of the texts, a key with values for its `{places}`, words that need no translation (always escaped), a day, a month, a time, a number, or what has a name in the code. */
export type Text<Key extends string = string> =
  | Key
  | Phrase<Key>
  | { readonly plain: string }
  /** A day, ISO 8601. */
  | { readonly date: string }
  /** A month by a day in it, ISO 8601. */
  | { readonly month: string }
  /** An instant, ISO 8601, said to the minute. */
  | { readonly instant: string }
  /** An instant, ISO 8601, said as "5 minutes ago". */
  | { readonly ago: string }
  /** The subject of a mail, by the mail's name. */
  | { readonly subjectOf: string }
  | { readonly count: number }
  | Named;

/** What has a name in the code: said in words, with the name for whoever looks for that; as it is where there are no words for it. */
export interface Named {
  readonly named: string;
  readonly as: "operation" | "problem";
}

export interface Phrase<Key extends string = string> {
  readonly key: Key;
  /** Instants are ISO 8601; `ago` is said as "5 minutes ago", `count` in the digits and groups of the language. Texts of their own stand as phrases. */
  readonly values: Readonly<
    Record<string, string | Phrase<Key> | { readonly ago: string } | { readonly instant: string } | { readonly count: number }>
  >;
}

export interface Badge<Key extends string = string> {
  readonly text: Text<Key>;
  readonly tone: "good" | "attention" | "danger" | "plain";
}

/** An address of our own pages. */
export interface Target {
  /** The path of a page, its parameters as `{id}`. */
  readonly to: string;
  /** Fills the path's parameters. */
  readonly with?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
}

export interface Link<Key extends string = string> extends Target {
  readonly text: Text<Key>;
  /** Words before the link, for instance a question that it answers. */
  readonly intro?: Key;
  /** Shown as a button: `main` for the thing to do, `quiet` beside it. */
  readonly tone?: "main" | "quiet";
  /** Of several views of a page, the one that is shown. */
  readonly isCurrent?: boolean;
  /** Takes along where the person came from. */
  readonly keepsReturnTo?: true;
}
