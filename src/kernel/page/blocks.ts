/** What a page is built from: forms, facts, lists, tables. A face draws them; none knows HTML. */
import type { Badge, Link, Target, Text } from "./text.ts";

/** What a field holds at first. */
export type FieldValue = string | number | boolean | null | readonly string[];

/** One thing to choose. */
export interface Choice<Key extends string = string> {
  readonly value: string;
  readonly text: Text<Key>;
}

/** Shows a form of the page. */
export interface FormBlock<Key extends string = string> {
  readonly kind: "form";
  /** Its key in the page's `forms`. */
  readonly form: string;
  /** What fields hold at first, by input name. */
  readonly values?: Readonly<Record<string, FieldValue>>;
  /** What can be chosen, by input name, where the operation's schema can't say. */
  readonly choices?: Readonly<Record<string, readonly Choice<Key>[]>>;
  /** Inputs that are not asked for this time. */
  readonly without?: readonly string[];
  /** Told to assistive technology where several buttons read the same: which one this is. */
  readonly about?: Text;
  /** Where a form stands several times on a page: which one this is, so that each keeps to itself. */
  readonly of?: string;
  /** What of a passkey's options is another than `challengeFrom` says, for instance which passkeys may answer. */
  readonly passkeyOptions?: Readonly<Record<string, unknown>>;
  /** The rows that a form that runs once for each row is for, by key. */
  readonly rows?: readonly string[];
  /** The first of several ways to do the same: the button has its full weight. */
  readonly isMain?: boolean;
}

export interface Fact<Key extends string = string> {
  readonly label: Text<Key>;
  /** Absent where the badge says it all. */
  readonly value?: Text<Key>;
  readonly badge?: Badge<Key>;
  readonly link?: Target;
  /** Typed or copied letter by letter: one click selects it. */
  readonly isCode?: true;
}

export interface Item<Key extends string = string> {
  readonly title: Text<Key>;
  readonly badge?: Badge<Key>;
  readonly lines: readonly Text<Key>[];
  readonly action?: FormBlock<Key>;
  /** A second form, below the lines. */
  readonly change?: FormBlock<Key>;
}

/** Fields of a form that asks for the page again with another query. What each may be is the schema of the reading's operation. */
export interface FilterBlock<Key extends string = string> {
  readonly kind: "filter";
  /** The reading's name. */
  readonly of: string;
  /** What the button says; "Filter" when absent. */
  readonly submit?: Key;
  readonly fields: readonly {
    readonly input: string;
    readonly label: Key;
    readonly hint?: Key;
    /** How the schema's own values are said. */
    readonly words?: Readonly<Record<string, Key>>;
    /** Makes a choice of what the schema leaves open. */
    readonly choices?: readonly Choice<Key>[];
    /** What there is to choose, where only the running instance knows: the operations that leave events. */
    readonly offers?: "auditedOperations";
  }[];
}

export interface Cell<Key extends string = string> {
  readonly text?: Text<Key>;
  readonly badges?: readonly Badge<Key>[];
  /** Smaller, below. */
  readonly detail?: Text<Key>;
  readonly link?: Target;
  /** A form of one button, for this row. */
  readonly form?: FormBlock<Key>;
}

export interface Column<Key extends string = string> {
  readonly title: Key;
  /** The reading's input that sorts by this column, and its values for either direction. */
  readonly sort?: { readonly input: string; readonly ascending: string; readonly descending: string; readonly isDescendingAtFirst?: true };
  /** Numbers stand at the end of the cell. */
  readonly isNumber?: true;
}

export interface Row<Key extends string = string> {
  /** What a chosen row stands for in forms that run once for each. */
  readonly key: string;
  /** What the row is called, in one breath. */
  readonly name: Text<Key>;
  readonly cells: readonly Cell<Key>[];
  /** All that is known of it, closed until somebody asks by its first cell. */
  readonly more?: readonly Fact<Key>[];
}

export interface TableBlock<Key extends string = string> {
  readonly kind: "table";
  /** Told to assistive technology. */
  readonly caption: Key;
  readonly columns: readonly Column<Key>[];
  readonly rows: readonly Row<Key>[];
  /** Said in place of a table without rows. */
  readonly empty: Text<Key>;
  /** Leads to the next page of rows: the query's input that takes the cursor, and the answer's cursor; null on the last page. */
  readonly next?: { readonly input: string; readonly cursor: string | null };
  /** Forms of the page that run once for each chosen row (`perRow`). */
  readonly bulk?: readonly string[];
}

export interface Series<Key extends string = string> {
  readonly name: Text<Key>;
  /** What should not happen has the colour for that. */
  readonly tone?: "danger";
  /** Of all points, said beside the name. */
  readonly total: number;
  readonly points: readonly { readonly label: Text<Key>; readonly value: number }[];
}

export type Block<Key extends string = string> =
  | FormBlock<Key>
  | FilterBlock<Key>
  | TableBlock<Key>
  | { readonly kind: "text"; readonly text: Text<Key> }
  | {
      readonly kind: "section";
      /** Absent where the page's own heading says it. */
      readonly title?: Text<Key>;
      readonly lead?: Text<Key>;
      readonly blocks: readonly Block<Key>[];
      /** Where a link of `contents` leads. */
      readonly id?: string;
      /** Where there is room, the title stands beside the blocks. */
      readonly isBeside?: true;
    }
  /** Leads to the sections of a long page, by their ids. */
  | { readonly kind: "contents"; readonly label: Key; readonly links: readonly { readonly id: string; readonly text: Text<Key> }[] }
  | { readonly kind: "facts"; readonly facts: readonly Fact<Key>[] }
  /** `svg` is our own operation's: the face holds it to a few harmless elements. */
  | {
      readonly kind: "picture";
      readonly svg: string;
      readonly label: Key;
      /** What the picture says to another device, for an app on this one: an `otpauth:` URI. */
      readonly opens?: { readonly uri: string; readonly text: Key };
    }
  /** Codes to be kept: selected as one, saved as a file, printed. */
  | { readonly kind: "codes"; readonly codes: readonly string[]; readonly save: Key; readonly print: Key; readonly fileName: string }
  /** A text for machines, to be copied: a link, a key, JSON. One click selects it all. */
  | { readonly kind: "code"; readonly label: Key; readonly text: string }
  /** The realm's sign-in page as it would look with what that form holds, in light and in dark. `values`: as they are saved. */
  | { readonly kind: "themePreview"; readonly form: string; readonly values: Readonly<Record<string, FieldValue>> }
  | { readonly kind: "notice"; readonly text: Text<Key>; readonly tone: "good" | "attention" }
  | { readonly kind: "list"; readonly items: readonly Item<Key>[] }
  /** What is rarely needed or dangerous: closed until it is asked for, and it says first what will happen. */
  | {
      readonly kind: "disclosure";
      readonly title: Text<Key>;
      readonly lead?: Text<Key>;
      readonly tone?: "danger";
      readonly blocks: readonly Block<Key>[];
    }
  | {
      readonly kind: "stats";
      readonly stats: readonly {
        readonly label: Text<Key>;
        readonly value: Text<Key>;
        readonly detail?: Text<Key>;
        readonly link?: Target;
      }[];
    }
  /** Drawn, and told as a table below. */
  | {
      readonly kind: "chart";
      readonly title: Key;
      readonly shape: "bars" | "lines";
      readonly series: readonly Series<Key>[];
      /** Said in place of a drawing of nothing. */
      readonly empty: Key;
    }
  | { readonly kind: "links"; readonly links: readonly Link<Key>[] };
