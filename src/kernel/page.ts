/**
 * A page: what a person sees at an address, as data. It names operations, fields and texts; a face turns it into HTML, posts its
 * forms to the operations and leads on. It knows no HTTP, and the texts' keys are types, so that a missing text does not compile.
 */
import type { z } from "zod";

/** What is said: a key of the texts, a key with values for its `{places}`, words that need no translation (always escaped), a day (ISO 8601). */
export type Text<Key extends string = string> = Key | Phrase<Key> | { readonly plain: string } | { readonly date: string };

export interface Phrase<Key extends string = string> {
  readonly key: Key;
  /** `{ago}` is an instant, ISO 8601, said as "5 minutes ago". */
  readonly values: Readonly<Record<string, string | { readonly ago: string }>>;
}

/** Where to go after success. */
export interface Destination<Notice extends string = string> {
  /** The path of a page. */
  readonly to: string;
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
 * stands in the HTML.
 * `isRequired`: the operation can do without it in other cases, this page's form can't.
 * `passkey` is filled in by a script with what a passkey answered to the form's `challengeFrom`.
 * `within`: every field that the instance declares within that input, if it declares any.
 */
export type FormField<Field extends string = string> =
  | Field
  | { readonly input: string; readonly as: Field | "hidden" | "link" | "passkey"; readonly isRequired?: true }
  | { readonly within: string };

/** A form runs one operation. What a field must be is the operation's input schema, said nowhere else. */
export interface Form<Key extends string = string, Field extends string = string, Notice extends string = string> {
  /** The operation's name. */
  readonly operation: string;
  readonly fields: readonly FormField<Field>[];
  /** The operation that gives the options for a passkey. Such a form needs a script, and is hidden where there is none. */
  readonly challengeFrom?: string;
  /** The browser offers passkeys where somebody types a name to sign in by, and sends this form once one is chosen. */
  readonly isOfferedWhileTyping?: true;
  readonly submit: Key;
  /** How much weight the button has; the main one when absent. */
  readonly tone?: "quiet" | "danger";
  readonly after: Destination<Notice>;
  /** Where else to go for some values of the answer's `nextStep`. */
  readonly afterStep?: Readonly<Record<string, Destination<Notice>>>;
  /** What the answer holds is shown once, right away, in place of the page: a secret must not stand in an address or be kept. */
  answer?(value: Readonly<Record<string, unknown>>): readonly Block<Key>[];
}

export interface Link<Key extends string = string> {
  readonly to: string;
  readonly text: Key;
  /** Words before the link, for instance a question that it answers. */
  readonly intro?: Key;
  /** Shown as a button: `main` for the thing to do, `quiet` beside it. */
  readonly tone?: "main" | "quiet";
  /** Takes along where the person came from. */
  readonly keepsReturnTo?: true;
}

export interface Badge<Key extends string = string> {
  readonly text: Key;
  readonly tone: "good" | "attention";
}

/** Shows a form of the page. */
export interface FormBlock {
  readonly kind: "form";
  /** Its key in the page's `forms`. */
  readonly form: string;
  /** What fields hold at first, by input name. */
  readonly values?: Readonly<Record<string, string | null>>;
  /** Inputs that are not asked for this time. */
  readonly without?: readonly string[];
  /** Told to assistive technology where several buttons read the same: which one this is. */
  readonly about?: Text;
  /** Where a form stands several times on a page: which one this is, so that each keeps to itself. */
  readonly of?: string;
  /** What of a passkey's options is another than `challengeFrom` says, for instance which passkeys may answer. */
  readonly passkeyOptions?: Readonly<Record<string, unknown>>;
}

export type Block<Key extends string = string> =
  | FormBlock
  | { readonly kind: "text"; readonly text: Text<Key> }
  | { readonly kind: "section"; readonly title: Key; readonly lead?: Text<Key>; readonly blocks: readonly Block<Key>[] }
  | { readonly kind: "facts"; readonly facts: readonly { readonly label: Key; readonly value: Text<Key>; readonly badge?: Badge<Key> }[] }
  /** `svg` is our own operation's: the face holds it to a few harmless elements. */
  | { readonly kind: "picture"; readonly svg: string; readonly label: Key }
  /** Codes to be kept: selected as one, saved as a file, printed. */
  | { readonly kind: "codes"; readonly codes: readonly string[]; readonly save: Key; readonly fileName: string }
  | { readonly kind: "list"; readonly items: readonly Item<Key>[] }
  | { readonly kind: "links"; readonly links: readonly Link<Key>[] };

export interface Item<Key extends string = string> {
  readonly title: Text<Key>;
  readonly badge?: Badge<Key>;
  readonly lines: readonly Text<Key>[];
  readonly action?: FormBlock;
  /** A second form, below the lines. */
  readonly change?: FormBlock;
}

/** Data that a page shows: the answer of an operation, as far as the page looks at it. */
export interface Reading<Shape extends z.ZodType = z.ZodType> {
  readonly operation: string;
  readonly shape: Shape;
  /** The operation's one input, which takes the token of the link; without a link, or one that is of no use, null is read. Absent: no input. */
  readonly linkInput?: string;
}

type Readings = Readonly<Record<string, Reading>>;

/** What a page knows when it is shown. */
export interface Scene<Data = unknown> {
  readonly data: Data;
  /** The form that was refused just now. */
  readonly attempted: string | null;
}

/** What a page reads, as a file to keep instead of a page to look at. */
export interface Attachment<Key extends string = string> {
  readonly fileName: string;
  /** The key in `reads` of the object that is written, one section a field. */
  readonly reading: string;
  /** The sections' titles, by field. */
  readonly sections: Readonly<Record<string, Key>>;
}

export interface MailedLink<Key extends string = string> {
  /** What the page says when the link has lapsed or was never there. */
  readonly lost: Key;
  readonly links: readonly Link<Key>[];
  /** The name of the token in the address; `token` when absent. */
  readonly parameter?: string;
  /** The page can be visited without a link, too. */
  readonly isOptional?: true;
  /** The token is the challenge that a step before left: it never comes by an address. */
  readonly isStep?: true;
}

/** Everything about a page but its address, which is its file's name. */
export interface PageDefinition<Key extends string, Field extends string, Notice extends string, R extends Readings> {
  readonly title: Key;
  readonly lead?: Text<Key>;
  /** `guest`: who is signed in already is led on. `user`: who is not signed in is sent to sign in first. */
  readonly audience: "anyone" | "guest" | "user";
  /** The page belongs to the account's area and stands in its navigation. */
  readonly navigation?: { readonly text: Key; readonly position: number };
  /** The page is where a mailed link leads. */
  readonly link?: MailedLink<Key>;
  /** Where to send whoever is not signed in; to sign in and back again when absent. */
  readonly signedOut?: Destination<Notice>;
  readonly forms?: Readonly<Record<string, Form<Key, Field, Notice>>>;
  readonly reads?: R;
  /** The page is saved rather than shown. */
  readonly attachment?: Attachment<Key>;
  /** What stands below the title; the forms in their order when absent. */
  show?(scene: Scene<{ readonly [Name in keyof R]: z.output<R[Name]["shape"]> }>): readonly Block<Key>[];
}

/** A page as the faces see it. */
export type Page = PageDefinition<string, string, string, Readings>;

const pages = new WeakSet<object>();

/** True for what `page(…)` returns: how the scanner tells a fitting file from another. */
export function isPage(value: unknown): value is Page {
  return typeof value === "object" && value !== null && pages.has(value);
}

/** Binds `page` to the keys of the texts (`domain/page.ts` does it for Cardea). */
export function pageOn<Key extends string, Field extends string, Notice extends string>() {
  return function page<const R extends Readings>(definition: PageDefinition<Key, Field, Notice, R>): Page {
    // A face calls `show` with what the readings' own shapes parsed, which is what this page declares to take.
    const made = Object.freeze({ ...definition }) as Page;
    pages.add(made);
    return made;
  };
}

/** Names an operation to read and the part of its answer that the page shows. */
export function reading<Shape extends z.ZodType>(operation: string, shape: Shape): Reading<Shape> {
  return Object.freeze({ operation, shape });
}

/** The same for what the link of the page stands for; null where there is no link, or it is of no use. */
export function readingOfLink<Shape extends z.ZodType>(
  operation: string,
  shape: Shape,
  linkInput = "token",
): Reading<z.ZodNullable<Shape>> {
  return Object.freeze({ operation, shape: shape.nullable(), linkInput });
}
