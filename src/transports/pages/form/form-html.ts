/** A form as HTML: labels, hints and errors tied to their fields, so that nothing depends on sight, colour or a script. */
import { html } from "hono/html";
import { newSecret } from "../../../domain/secret.ts";
import type { FormBlock } from "../../../kernel/page/blocks.ts";
import type { Text } from "../../../kernel/page/text.ts";
import { fill } from "../../../texts/fill.ts";
import { locales } from "../../../texts/locale.ts";
import type { FieldShape } from "../site/field-shape.ts";
import { type FieldKind, fieldKinds, isKnownKind, isVisible, type VisibleField } from "../site/fields.ts";
import { ownFields } from "../site/own-fields.ts";
import type { SiteForm } from "../site/site.ts";
import { nameOfLanguage } from "../view/language-choice.ts";
import { offeredChoices } from "../view/offers.ts";
import type { Control, Html, Sheet } from "../view/sheet.ts";
import { labelOf, say, sentence } from "../view/speak.ts";
import { formToken } from "../visit/form-token.ts";
import type { Visit } from "../visit/visit.ts";
import { captchaHtml } from "./captcha.ts";
import { declaredControl, declaredLabel, isAskedHere, isDemanded } from "./declared-fields.ts";
import { derivedHtml } from "./derived-html.ts";
import { attemptAt, fieldId, hidden, textOf } from "./form-parts.ts";
import { passkeyAttributes, passkeyFault, passkeyUnsupported } from "./passkey-form.ts";
import { withReveal } from "./reveal.ts";

export interface FormPlace {
  /** The path of the page that takes the form. */
  readonly action: string;
  readonly form: SiteForm;
  readonly block: FormBlock;
  readonly isCompact?: boolean;
}

export function formHtml(sheet: Sheet, { action, form, block, isCompact = false }: FormPlace): Html {
  const { visit } = sheet;
  const { submit, preview } = form.definition;
  const tone = block.isMain ? undefined : form.definition.tone;
  const hasFile = form.fields.some(({ derived }) => derived?.control === "picture");
  const asked = form.fields.filter((field) => !block.without?.includes(field.input) && isAskedHere(visit, field));
  const visible = asked.filter(isVisible);
  if (visible.length > 0 && visible.every((field) => offersNothing(visit, field))) return nothingHtml(visit);
  const compared = form.definition.sendsChanges ? { ...sheet, comparing: new Set([block.form]) } : sheet;
  const fields = visible.map((field) => fieldHtml(compared, block, field));
  return html`<form class="form" method="post" action="${action}" novalidate${hasFile && html` enctype="multipart/form-data"`}${preview !== undefined && html` data-previewed`}${passkeyAttributes(visit, form, block)}>
${hiddenFields(sheet, block, asked)}${ownerHint(visit, visible)}${fields.length > 0 && html`<div class="fields">${fields}</div>`}
${captchaHtml(visit, form)}<button class="button${tone !== undefined && ` ${tone}`}${isCompact && " small"}" type="submit">${sentence(visit.texts, submit)}${about(sheet, block.about)}</button>${preview !== undefined && html`<button class="button quiet" type="submit" name="${ownFields.preview}" value="1">${sentence(visit.texts, preview)}</button>`}${form.challengeRoute !== null && passkeyFault(visit)}
</form>${passkeyUnsupported(visit, form)}`;
}

/** All that could be chosen comes from the instance, and it has none of it. */
function offersNothing(visit: Visit, { derived }: FieldShape): boolean {
  return derived !== undefined && offeredChoices(visit, derived)?.length === 0;
}

function nothingHtml({ texts }: Visit): Html {
  return html`<p class="soft">${texts.pages["console.settings.nothing"]}</p>`;
}

function about({ visit }: Sheet, text: Text | undefined): Html | null {
  return text === undefined ? null : html`<span class="unseen"> – ${say(visit, text)}</span>`;
}

function hiddenFields({ visit, returnTo }: Sheet, block: FormBlock, asked: readonly FieldShape[]): Html {
  const isCarried = ({ as }: FieldShape) => as === "hidden" || as === "passkey";
  const carried = asked.filter(isCarried).map(({ input }) => hidden(input, textOf(block.values?.[input])));
  const rows = block.rows?.map((row) => hidden(ownFields.row, row));
  return html`${rows}${block.rows !== undefined && hidden(ownFields.nonce, newSecret())}${block.of !== undefined && hidden(ownFields.of, block.of)}${hidden(ownFields.form, block.form)}${hidden(ownFields.token, tokenOf(visit))}${returnTo !== null && hidden(ownFields.returnTo, returnTo)}${carried}`;
}

/** The token that the next request from this browser will have to bring. */
function tokenOf(visit: Visit): string {
  const sent = visit.isStale && !visit.isOfMain ? null : visit.sessionToken;
  const session = visit.renewedSession ?? sent;
  return formToken(visit.site.engine.services.keyRing, { cookie: visit.formCookie.value, realm: visit.realm, session });
}

/** A password manager wants to know whose new password it keeps. Without a name, so that it is not sent. */
function ownerHint({ visitor }: Visit, visible: readonly VisibleField[]): Html | null {
  const isNewPassword = visible.some(({ as }) => isKnownKind(as) && fieldKinds[as].autocomplete === "new-password");
  const owner = visitor?.email ?? visitor?.username ?? null;
  if (!isNewPassword || owner === null) return null;
  return html`<input type="text" autocomplete="username" value="${owner}" readonly hidden>`;
}

function fieldHtml(sheet: Sheet, block: FormBlock, field: VisibleField): Html {
  const { visit } = sheet;
  if (field.derived !== undefined) return derivedHtml(sheet, block, field, field.derived);
  const attempt = attemptAt(sheet, block);
  const kind = isKnownKind(field.as) ? fieldKinds[field.as] : null;
  const id = fieldId(block, field.input);
  const error = attempt?.fieldErrors[field.input];
  const value = attempt?.typed[field.input] ?? textOf(block.values?.[field.input]);
  const hint = kind?.hint === undefined ? null : fill(visit.texts.pages[kind.hint], visit.limits);
  const isNew = kind?.autocomplete === "new-password";
  const about = [hint !== null && `${id}-hint`, isNew && `${id}-length`, error !== undefined && `${id}-error`];
  const described = about.filter((each) => each !== false).join(" ");
  const state = html`${described !== "" && html` aria-describedby="${described}"`}${error !== undefined && html` aria-invalid="true"`}`;
  const isOptional = !isDemanded(visit, field) && kind?.type !== "language" && field.declared?.field.type !== "boolean";
  const label = isKnownKind(field.as) ? labelOf(visit.texts, field.as) : field.declared && declaredLabel(visit, field.declared);
  const labelled = html`<label for="${id}">${label}${isOptional && html` <span>(${visit.texts.pages["word.optional"]})</span>`}</label>`;
  return html`<div class="field">${isNew ? html`<div class="labelled">${labelled}${lengthHtml(visit, id)}</div>` : labelled}
${hint !== null && html`<p class="hint" id="${id}-hint">${hint}</p>`}
${error !== undefined && html`<p class="error" id="${id}-error">${error}</p>`}
${controlHtml(visit, field, kind, { id, value, state })}
</div>`;
}

/** How much is missing of a new password's length, told while it is typed; the rule itself stands in the hint. Empty without a script. */
function lengthHtml({ texts, limits }: Visit, id: string): Html {
  return html`<span class="length" id="${id}-length" aria-live="polite" data-counts="${id}" data-min="${limits.minLength}" data-more="${texts.pages["password.more"]}" data-enough="${texts.pages["password.enough"]}"></span>`;
}

function controlHtml(visit: Visit, field: FieldShape, kind: FieldKind | null, control: Control): Html {
  if (kind === null) return html`${field.declared && declaredControl(visit, field, field.declared.field, control)}`;
  if (kind.type === "language") return languageHtml(visit, { ...control, name: field.input });
  const input = inputHtml(field, kind, control);
  return kind.type === "password" ? withReveal(visit, control.id, input) : input;
}

/** What is typed into a password field is never sent back. */
function inputHtml(field: FieldShape, kind: FieldKind, { id, value, state }: Control): Html {
  const isText = kind.type !== "password";
  return html`<input class="input" id="${id}" name="${field.input}" type="${kind.type}" autocomplete="${kind.autocomplete}"${kind.inputMode !== undefined && html` inputmode="${kind.inputMode}"`}${isText && html` value="${value}" autocapitalize="none" spellcheck="false"`}${field.maxLength !== null && html` maxlength="${field.maxLength}"`}${field.isAsked && html` required`}${state}>`;
}

/** An account may hold a language that we don't speak; saving the form must not lose it. */
function languageHtml({ texts }: Visit, { id, name, value, state }: Control & { readonly name: string }): Html {
  const offered = value === "" || locales.some((locale) => locale === value) ? locales : [...locales, value];
  const option = (locale: string) =>
    html`<option value="${locale}" lang="${locale}"${locale === value && html` selected`}>${nameOfLanguage(locale)}</option>`;
  return html`<select class="input" id="${id}" name="${name}"${state}><option value="">${texts.pages["word.browserLanguage"]}</option>${offered.map(option)}</select>`;
}
