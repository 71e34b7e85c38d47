/** Fields that the operation's schema describes, as HTML: labels, hints and errors tied to their controls. */
import { html } from "hono/html";
import type { Choice, FormBlock } from "../../../kernel/page/blocks.ts";
import { fill } from "../../../texts/fill.ts";
import { spokenDuration } from "../site/duration.ts";
import type { DerivedShape } from "../site/field-shape.ts";
import type { VisibleField } from "../site/fields.ts";
import { ownFields } from "../site/own-fields.ts";
import { offeredChoices } from "../view/offers.ts";
import type { Html, Sheet } from "../view/sheet.ts";
import { say, sentence } from "../view/speak.ts";
import type { Visit } from "../visit/visit.ts";
import { attemptAt, fieldId, hidden } from "./form-parts.ts";
import { colourHtml, durationHtml, pictureHtml, shownText } from "./richer-controls.ts";

interface Drawn {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly choices: readonly Choice[];
  readonly shape: DerivedShape;
  readonly state: Html;
  readonly rules: Html;
}

export function derivedHtml(sheet: Sheet, block: FormBlock, field: VisibleField, shape: DerivedShape): Html {
  const { visit } = sheet;
  const attempt = attemptAt(sheet, block);
  const id = fieldId(block, field.input);
  const error = attempt?.fieldErrors[field.input];
  const hint = hintText(visit, shape);
  const described = [hint !== null && `${id}-hint`, error !== undefined && `${id}-error`].filter((each) => each !== false).join(" ");
  const state = html`${described !== "" && html` aria-describedby="${described}"`}${error !== undefined && html` aria-invalid="true"`}`;
  const rules = html`${field.maxLength !== null && shape.control !== "lines" && html` maxlength="${field.maxLength}"`}${field.isAsked && shape.control !== "checkbox" && html` required`}`;
  const held = shownText(shape, block.values?.[field.input]);
  const value = (shape.control === "picture" ? undefined : attempt?.typed[field.input]) ?? held;
  const choices = block.choices?.[field.input] ?? offeredChoices(visit, shape) ?? shape.values.map((each) => choiceOf(shape, each));
  const label = sentence(visit.texts, shape.label);
  const drawn = { id, name: field.input, label, value, choices, shape, state, rules };
  const about = html`${hint !== null && html`<p class="hint" id="${id}-hint">${hint}</p>`}
${error !== undefined && html`<p class="error" id="${id}-error">${error}</p>`}${sheet.comparing?.has(block.form) === true && shape.control !== "picture" && hidden(ownFields.was, `${field.input}=${held}`)}`;
  if (shape.control === "checkbox") return tickHtml(drawn, about);
  if (isBoxes(drawn)) return boxesHtml(visit, drawn, about);
  const isOptional =
    !field.isAsked && shape.control !== "lines" && !(shape.control === "select" && choices.some(({ value }) => value === ""));
  return html`<div class="field"><label for="${id}">${label}${isOptional && html` <span>(${visit.texts.pages["word.optional"]})</span>`}</label>
${about}
${controlHtml(visit, drawn, field.isAsked)}
</div>`;
}

export function choiceOf({ words }: Pick<DerivedShape, "words">, value: string): Choice {
  const word = Object.hasOwn(words, value) ? words[value] : undefined;
  return { value, text: word ?? { plain: value } };
}

function isBoxes({ shape: { control, offers }, choices }: Drawn): boolean {
  return control === "boxes" || (control === "lines" && (choices.length > 0 || offers !== null));
}

/** What a duration may be stands with it: nobody guesses limits. */
function hintText(visit: Visit, { control, hint, minimum, maximum }: DerivedShape): string | null {
  const own = hint === null ? null : fill(sentence(visit.texts, hint), visit.limits);
  if (control !== "duration" || minimum === null || maximum === null) return own;
  const limits = { minimum: spokenDuration(visit.texts, minimum), maximum: spokenDuration(visit.texts, maximum) };
  const range = sentence(visit.texts, "console.settings.range", limits);
  return own === null ? range : `${own} ${range}`;
}

function tickHtml({ id, name, label, value, state }: Drawn, about: Html): Html {
  return html`<div class="field tick">${hidden(ownFields.asked, name)}<input type="checkbox" id="${id}" name="${name}" value="true"${value === "true" && html` checked`}${state}><label for="${id}">${label}</label>
${about}</div>`;
}

function boxesHtml(visit: Visit, { id, name, label, value, choices, state, shape }: Drawn, about: Html): Html {
  const chosen = new Set(value.split("\n"));
  const box = (choice: Choice, at: number) =>
    html`<div class="tick"><input type="checkbox" id="${id}-${at}" name="${name}" value="${choice.value}"${chosen.has(choice.value) && html` checked`}><label for="${id}-${at}">${say(visit, choice.text)}</label></div>`;
  return html`<fieldset class="field boxes" id="${id}" tabindex="-1"${state}><legend${shape.isTitled && html` class="unseen"`}>${label}</legend>${hidden(ownFields.asked, name)}
${about}
${choices.map(box)}${choices.length === 0 && shape.offers !== null && html`<p class="soft">${visit.texts.pages["console.settings.nothing"]}</p>`}</fieldset>`;
}

function controlHtml(visit: Visit, drawn: Drawn, isAsked: boolean): Html {
  const { id, name, value, choices, shape, state, rules } = drawn;
  const common = html`class="input" id="${id}" name="${name}"${state}${rules}`;
  switch (shape.control) {
    case "select": {
      const isOpen = !isAsked && !choices.some((choice) => choice.value === "");
      return html`<select ${common}>${isOpen && html`<option value=""></option>`}${choices.map((choice) => optionHtml(visit, choice, value))}</select>`;
    }
    case "lines":
    case "pairs":
    case "textarea":
      return html`<textarea ${common} rows="${shape.control === "textarea" ? 3 : 4}">${value}</textarea>`;
    case "number":
      return html`<input ${common} type="text" inputmode="numeric" value="${value}" autocomplete="off">`;
    case "duration":
      return durationHtml(visit, drawn);
    case "colour":
      return colourHtml(visit, drawn);
    case "picture":
      return pictureHtml(visit, drawn);
    case "password":
      return html`<input ${common} type="password" autocomplete="off">`;
    case "date":
      return html`<input ${common} type="date" value="${value.slice(0, 10)}">`;
    case "email":
    case "text":
      return html`<input ${common} type="${shape.control}" value="${value}" autocomplete="off" autocapitalize="none" spellcheck="false">`;
    case "checkbox":
    case "boxes":
      throw new Error("Boxes have a label each.");
  }
}

export function optionHtml(visit: Visit, choice: Choice, chosen: string): Html {
  return html`<option value="${choice.value}"${choice.value === chosen && html` selected`}>${say(visit, choice.text)}</option>`;
}
