/** A form of a page: the operation it runs, what it asks for, and where it leads. */
import type { Block } from "./blocks.ts";

/** Where to go after success. */
export interface Destination<Notice extends string = string> {
  /** The path of a page. Its parameters are those of the page that the form is on, unless `fills` says otherwise. */
  readonly to: string;
  /** Parameters of the path from the answer: `{ id: "user.id" }`. */
  readonly fills?: Readonly<Record<string, string>>;
  /** A sentence that is shown there once. */
  readonly notice?: Notice;
  /** Back to where the person came from; `to` when that is nowhere, or nowhere that is trusted. */
  readonly orReturnTo?: true;
  /** The field of the answer that the page there needs, such as a challenge; it takes it as its link's token. */
  readonly carries?: string;
  /** Takes along where the person came from, for a step in between. */
  readonly carriesReturnTo?: true;
}

/**
 * One field of a form: the name of the operation's input and the kind of field it is shown as, or just the name when both are the same.
 * `hidden` carries a value of the page; `link` is the token from the mailed link, or the challenge of the step before, and never
 * stands in the HTML; `parameter` is the address's own.
 * `isRequired`: the operation can do without it in other cases, this page's form can't.
 * `passkey` is filled in by a script with what a passkey answered to the form's `challengeFrom`.
 * `within`: every field that the instance declares within that input, if it declares any.
 * With a `label`, the operation's schema decides how it is asked for: a box to tick, a number, a choice, a list; a dot leads into an object
 * (`password.minLength`).
 */
export type FormField<Field extends string = string, Key extends string = string> =
  | Field
  | { readonly input: string; readonly as: Field | "hidden" | "link" | "passkey" | "parameter"; readonly isRequired?: true }
  | { readonly within: string }
  | DerivedField<Key>;

export interface DerivedField<Key extends string = string> {
  readonly input: string;
  readonly label: Key;
  readonly hint?: Key;
  /** A heading right above says the label already: it is there for assistive technology alone. */
  readonly isTitled?: true;
  /** How the schema's own values are said. */
  readonly words?: Readonly<Record<string, Key>>;
  readonly isRequired?: true;
  /** For what the schema knows as a text only: one line however long, a colour, or a picture to upload, which is sent as a data URL. */
  readonly control?: "text" | "colour" | "picture";
  /** What there is to choose, where only the running instance knows: the fields that it declares, the operations that can ask for a captcha. */
  readonly offers?: "profileFields" | "captchaOperations";
}

/** A form runs one operation. What a field must be is the operation's input schema, said nowhere else. */
export interface Form<Key extends string = string, Field extends string = string, Notice extends string = string> {
  /** The operation's name. */
  readonly operation: string;
  readonly fields: readonly FormField<Field, Key>[];
  /** Inputs that are always the same. No browser is asked for them. */
  readonly fixed?: Readonly<Record<string, string | number | boolean | null>>;
  /** The operation that gives the options for a passkey. Such a form needs a script, and is hidden where there is none. */
  readonly challengeFrom?: string;
  /** The browser offers passkeys where somebody types a name to sign in by, and sends this form once one is chosen. */
  readonly isOfferedWhileTyping?: true;
  /** What is said in its place where the browser knows no passkeys, or runs no scripts. */
  readonly unsupported?: Key;
  readonly submit: Key;
  /** How much weight the button has; the main one when absent. */
  readonly tone?: "quiet" | "danger";
  readonly after: Destination<Notice>;
  /** Where else to go for some values of the answer's `nextStep`. */
  readonly afterStep?: Readonly<Record<string, Destination<Notice>>>;
  /** Runs the operation once for each row that was chosen in a table, after a question. */
  readonly perRow?: PerRow<Key>;
  /** Sends only what is another than the page showed, so that two people's changes don't undo each other. */
  readonly sendsChanges?: true;
  /** A second button shows the page with what was chosen, and runs nothing. */
  readonly preview?: Key;
  /** What the answer holds is shown once, right away, in place of the page: a secret must not stand in an address or be kept. */
  answer?(value: Readonly<Record<string, unknown>>): readonly Block<Key>[];
}

export interface PerRow<Key extends string = string> {
  /** The operation's input that takes the row's key. */
  readonly input: string;
  /** What will happen to `{count}` rows. */
  readonly question: Key;
  /** What has happened to `{count}` rows. */
  readonly done: Key;
}
