/** What a field offers to choose from, where only the running instance knows it. */
import { labelOf } from "../../../domain/realm/profile-fields.ts";
import type { Choice } from "../../../kernel/page/blocks.ts";
import { isRead } from "../../../kernel/route.ts";
import type { DerivedShape } from "../site/field-shape.ts";
import type { Visit } from "../visit/visit.ts";
import { say } from "./speak.ts";

/** @returns null where the field offers nothing of the kind. */
export function offeredChoices({ options, site, texts }: Visit, { offers }: DerivedShape): readonly Choice[] | null {
  if (offers === null || offers === undefined) return null;
  if (offers === "captchaOperations")
    return [...site.engine.services.captchaOperations].map((name) => ({ value: name, text: { named: name, as: "operation" } }));
  return Object.entries(options.profileFields ?? {}).map(([name, field]) => ({
    value: name,
    text: { plain: labelOf(name, field, texts.locale) },
  }));
}

/** The operations that leave events, in the order of their words; the host's own among them. */
export function auditedOperations({ site, texts, now }: Visit): readonly Choice[] {
  const audited = site.engine.routes.filter((route) => !isRead(route) || route.operation.contract.access.who !== "anyone");
  const names = [...audited.map(({ operation }) => operation.contract.name), "sweepDeletions"];
  const choices = names.map((name) => ({ value: name, text: { named: name, as: "operation" } as const }));
  const { compare } = new Intl.Collator(texts.locale);
  return choices.sort((one, other) => compare(say({ texts, now }, one.text), say({ texts, now }, other.text)));
}
