/** The fields that an instance declares for profiles, as controls of a form and as the values that the form brings back. */
import { html } from "hono/html";
import { labelOf, type ProfileField } from "../../../domain/realm/profile-fields.ts";
import type { FieldShape } from "../site/field-shape.ts";
import type { SiteForm } from "../site/site.ts";
import type { Control, Html } from "../view/sheet.ts";
import type { Visit } from "../visit/visit.ts";

/** True for a field that this realm asks for, and for every field that nobody declared. */
export function isAskedHere({ profileFields }: Visit, { declared }: FieldShape): boolean {
  return declared === undefined || profileFields.some(({ name }) => name === declared.name);
}

/** True when the realm can't do without the field. */
export function isDemanded({ profileFields }: Visit, { declared, isAsked }: FieldShape): boolean {
  return declared === undefined ? isAsked : profileFields.some(({ name, isRequired }) => name === declared.name && isRequired);
}

export function declaredLabel({ texts }: Visit, { name, field }: { readonly name: string; readonly field: ProfileField }): string {
  return labelOf(name, field, texts.locale);
}

export function declaredControl(visit: Visit, shape: FieldShape, field: ProfileField, { id, value, state }: Control): Html {
  const common = html`id="${id}" name="${shape.input}"${state}`;
  const required = isDemanded(visit, shape) && html` required`;
  switch (field.type) {
    case "enum": {
      const option = (each: string) => html`<option${each === value && html` selected`}>${each}</option>`;
      return html`<select class="input" ${common}${required}><option value=""></option>${field.values.map(option)}</select>`;
    }
    case "boolean":
      return html`<input type="checkbox" ${common} value="true"${value === "true" && html` checked`}>`;
    case "date":
      return html`<input class="input" type="date" ${common} value="${value}"${required}>`;
    case "number":
      return html`<input class="input" type="text" inputmode="decimal" ${common} value="${value}"${required}>`;
    case "string":
      return html`<input class="input" type="text" ${common} value="${value}"${shape.maxLength !== null && html` maxlength="${shape.maxLength}"`}${required}>`;
  }
}

/** What the form brings back of them, as the operation takes it; an emptied field is cleared. */
export function declaredInput(visit: Visit, form: SiteForm, body: URLSearchParams): Record<string, Record<string, unknown>> {
  const inputs: Record<string, Record<string, unknown>> = {};
  for (const shape of form.fields) {
    if (shape.declared === undefined || !isAskedHere(visit, shape)) continue;
    const [within = ""] = shape.input.split(".");
    inputs[within] = { ...inputs[within], [shape.declared.name]: readValue(shape.declared.field, body.get(shape.input)) };
  }
  return inputs;
}

/** What doesn't convert stays a text, and the schema says what is wrong with it. A box that isn't ticked is not sent. */
function readValue(field: ProfileField, text: string | null): unknown {
  if (field.type === "boolean") return text === "true";
  if (text === null || text === "") return null;
  return field.type === "number" && Number.isFinite(Number(text)) ? Number(text) : text;
}
