/**
 * A page: what a person sees at an address, as data. It names operations, fields and texts; a face turns it into HTML, posts its
 * forms to the operations and leads on. It knows no HTTP, and the texts' keys are types, so that a missing text does not compile.
 */
import type { z } from "zod";
import type { Block } from "./page/blocks.ts";
import type { Destination, Form } from "./page/form.ts";
import type { Reading } from "./page/reading.ts";
import type { Link, Text } from "./page/text.ts";

type Readings = Readonly<Record<string, Reading>>;

/** What a page knows when it is shown. */
export interface Scene<Data = unknown> {
  readonly data: Data;
  /** The form that was refused just now. */
  readonly attempted: string | null;
  /** What the address's query asks, of what the page's readings know. */
  readonly query: Readonly<Record<string, string>>;
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

export interface Navigation<Key extends string = string> {
  /** The account's when absent. */
  readonly area?: "console";
  readonly text: Key;
  readonly position: number;
  /** Only for administrators of the instance, and of `main` alone. */
  readonly isOfInstance?: true;
}

/** Everything about a page but its address, which is its file's name. */
export interface PageDefinition<Key extends string, Field extends string, Notice extends string, R extends Readings> {
  readonly title: Key;
  readonly lead?: Text<Key>;
  /**
   * `guest`: who is signed in already is led on. `user`: who is not signed in is sent to sign in first. `administrator`: a page of the
   * console; who is signed in without the role is refused.
   */
  readonly audience: "anyone" | "guest" | "user" | "administrator";
  /** The page belongs to an area and stands in its navigation. */
  readonly navigation?: Navigation<Key>;
  /** The page above this one, for the way back. */
  readonly parent?: Link<Key>;
  /** The page is where a mailed link leads. */
  readonly link?: MailedLink<Key>;
  /** Where to send whoever is not signed in; to sign in and back again when absent. */
  readonly signedOut?: Destination<Notice>;
  readonly forms?: Readonly<Record<string, Form<Key, Field, Notice>>>;
  readonly reads?: R;
  /** The page is saved rather than shown. */
  readonly attachment?: Attachment<Key>;
  /** The heading where it is another than the title: what the page is about. */
  heading?(data: DataOf<R>): Text<Key>;
  /** Where else the heading leads: buttons beside it. */
  readonly actions?: readonly Link<Key>[];
  /** What stands below the title; the forms in their order when absent. */
  show?(scene: Scene<DataOf<R>>): readonly Block<Key>[];
}

type DataOf<R extends Readings> = { readonly [Name in keyof R]: z.output<R[Name]["shape"]> };

/** A page as the faces see it. */
export type Page = PageDefinition<string, string, string, Readings>;

const pages = new WeakSet<object>();

/** True for what `page(…)` returns: how the scanner tells a fitting file from another. */
export function isPage(value: unknown): value is Page {
  return typeof value === "object" && value !== null && pages.has(value);
}

/** Binds `page` to the keys of the texts (`domain/call/page.ts` does it for Cardea). */
export function pageOn<Key extends string, Field extends string, Notice extends string>() {
  return function page<const R extends Readings>(definition: PageDefinition<Key, Field, Notice, R>): Page {
    // A face calls `show` with what the readings' own shapes parsed, which is what this page declares to take.
    const made = Object.freeze({ ...definition }) as Page;
    pages.add(made);
    return made;
  };
}
