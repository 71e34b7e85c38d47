/** Controls that are more than one box: how long, which colour, which picture. Each works without a script. */
import { html } from "hono/html";
import { ownPalettes } from "../../../domain/realm/palette.ts";
import type { FieldValue } from "../../../kernel/page/blocks.ts";
import type { Texts } from "../../../texts/texts.ts";
import { noPicture } from "../site/derived-fields.ts";
import { durationUnits, largestUnit, unitNames } from "../site/duration.ts";
import type { DerivedShape } from "../site/field-shape.ts";
import type { Html } from "../view/sheet.ts";
import { brandingRoot } from "../visit/look.ts";
import type { Visit } from "../visit/visit.ts";
import { textOf } from "./form-parts.ts";

export interface RichControl {
  readonly id: string;
  readonly name: string;
  /** As the form sends it. */
  readonly value: string;
  readonly label: string;
  /** The attributes that tie hint and error to it. */
  readonly state: Html;
}

/** A value as the form will send it when nobody touches it. */
export function shownText({ control }: DerivedShape, value: FieldValue | undefined): string {
  if (control === "checkbox") return textOf(value ?? false);
  if (control !== "duration" || typeof value !== "number") return textOf(value);
  const seconds = durationUnits[largestUnit(value)];
  return `${value / seconds}\n${seconds}`;
}

/** "days": what stands behind most numbers. */
function severalOf({ locale }: Texts, unit: (typeof unitNames)[number]): string {
  const parts = new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "long" }).formatToParts(7);
  return parts.find(({ type }) => type === "unit")?.value ?? unit;
}

export function durationHtml({ texts }: Visit, { id, name, value, label, state }: RichControl): Html {
  const [amount = "", chosen = String(durationUnits.day)] = value.split("\n");
  const option = (unit: (typeof unitNames)[number]) => {
    const seconds = String(durationUnits[unit]);
    return html`<option value="${seconds}"${seconds === chosen && html` selected`}>${severalOf(texts, unit)}</option>`;
  };
  const unitLabel = `${label}: ${texts.pages["console.settings.unit"]}`;
  return html`<div class="duration"><input class="input" id="${id}" name="${name}" type="text" inputmode="decimal" value="${amount}" autocomplete="off"${state}><select class="input" name="${name}" aria-label="${unitLabel}">${unitNames.map(option)}</select></div>`;
}

/** The script shows the picker, which can't be empty, beside the box, which can. */
export function colourHtml({ texts }: Visit, { id, name, value, label, state }: RichControl): Html {
  const pickerLabel = `${label}: ${texts.pages["console.branding.pick"]}`;
  return html`<div class="colour"><input class="input" id="${id}" name="${name}" type="text" value="${value}" maxlength="7" placeholder="#rrggbb" autocomplete="off" autocapitalize="none" spellcheck="false" dir="ltr"${state}><input type="color" value="${name.endsWith("Dark") ? ownPalettes.dark.accent : ownPalettes.light.accent}" data-colour-of="${id}" aria-label="${pickerLabel}" hidden></div>`;
}

/** @param value the name of the picture that is there. */
export function pictureHtml({ root, texts }: Visit, { id, name, value, label, state }: RichControl): Html {
  const present = html`<img class="present" src="${root}${brandingRoot}${value}" alt="${label}">
<div class="tick"><input type="checkbox" id="${id}-none" name="${name}" value="${noPicture}"><label for="${id}-none">${texts.pages["console.branding.noLogo"]}<span class="unseen">: ${label}</span></label></div>`;
  return html`<input class="input" id="${id}" name="${name}" type="file" accept="image/svg+xml,image/png,image/webp"${state}>
${value !== "" && present}`;
}
