/** What a field offers to choose from, where only the running instance knows it. */
import { labelOf } from "../../domain/profile-fields.ts";
import type { Choice } from "../../kernel/page/blocks.ts";
import type { DerivedShape } from "./field-shape.ts";
import type { Visit } from "./visit.ts";

/** @returns null where the field offers nothing of the kind. */
export function offeredChoices({ options, site, texts }: Visit, { offers }: DerivedShape): readonly Choice[] | null {
  if (offers === null || offers === undefined) return null;
  if (offers === "captchaOperations")
    return [...site.engine.services.captchaOperations].map((name) => ({ value: name, text: { plain: name } }));
  return Object.entries(options.profileFields ?? {}).map(([name, field]) => ({
    value: name,
    text: { plain: labelOf(name, field, texts.locale) },
  }));
}
