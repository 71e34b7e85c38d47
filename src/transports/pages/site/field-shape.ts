/** A form's field, as the pages ask for it. */
import type { ProfileField } from "../../../domain/realm/profile-fields.ts";
import type { DerivedField } from "../../../kernel/page/form.ts";
import type { FieldKey } from "../../../texts/keys.ts";
import type { Bounds } from "./bounds.ts";

export interface FieldShape {
  /** The operation's input; `profile.nickname` for what is declared within it. */
  readonly input: string;
  readonly as: FieldKey | "hidden" | "link" | "passkey" | "parameter" | "declared" | "derived";
  /** How the operation's schema has it asked for, where the form gives a label. */
  readonly derived?: DerivedShape;
  /** What the instance says about a field that is `declared`. */
  readonly declared?: { readonly name: string; readonly field: ProfileField };
  /** By the operation: without it, an empty field is absent. */
  readonly isRequired: boolean;
  /** By the form as well: without it, the label says "optional". */
  readonly isAsked: boolean;
  /** An emptied field means "none" rather than "unchanged". */
  readonly isNullable: boolean;
  readonly maxLength: number | null;
  readonly bounds: Bounds;
}

export interface DerivedShape {
  /**
   * `lines`: a text for each line; `boxes`: any of some values; `pairs`: a name and a value on each line; `duration`: how many of which
   * unit, both under the field's name; `picture`: a file, or the word that takes the present one away.
   */
  readonly control:
    | ("checkbox" | "number" | "duration" | "select" | "boxes" | "lines" | "pairs" | "textarea")
    | ("password" | "email" | "date" | "colour" | "picture" | "text");
  readonly label: string;
  readonly hint: string | null;
  readonly isTitled: boolean;
  /** What the schema names, for `select` and `boxes`. */
  readonly values: readonly string[];
  readonly words: Readonly<Record<string, string>>;
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly offers: DerivedField["offers"] | null;
}
