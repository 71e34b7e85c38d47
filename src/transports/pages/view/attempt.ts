/** A form that was sent and not done: what was typed, and which sentence belongs to which field. */
import type { FieldFault, Problem } from "../../../kernel/problem.ts";
import type { FieldKey } from "../../../texts/keys.ts";
import type { Texts } from "../../../texts/texts.ts";
import { fieldText, problemText } from "../../problem-words.ts";
import { boundText } from "../site/bounds.ts";
import { spokenDuration } from "../site/duration.ts";
import type { FieldShape } from "../site/field-shape.ts";
import { isKnownKind, isPasswordField, isVisible } from "../site/fields.ts";
import { ownFields } from "../site/own-fields.ts";
import type { SiteForm } from "../site/site.ts";
import { sentence } from "./speak.ts";

export interface Attempt {
  /** The form's key in its page. */
  readonly form: string;
  /** Which one of several alike; null where there is one. */
  readonly of: string | null;
  /** What was typed, by input; never a password. */
  readonly typed: Readonly<Record<string, string>>;
  /** By input. */
  readonly fieldErrors: Readonly<Record<string, string>>;
  /** What fields are called whose faults read alike, by input. */
  readonly labels?: Readonly<Record<string, string>>;
  /** What belongs to no field. */
  readonly general: readonly string[];
  /**
   * Absent: it was refused. `preview`: nothing was to be run, the page is shown with what was chosen. `resumed`: a fresh proof came in
   * between, and it can be sent again.
   */
  readonly state?: "preview" | "resumed";
}

/** Something is wrong, and the page says what. */
export function isRefused(attempt: Attempt | null): attempt is Attempt {
  return attempt !== null && attempt.state === undefined;
}

/** Problems that are about one field, whichever of these the form has. */
const aboutField: Readonly<Record<string, readonly FieldKey[]>> = {
  wrong_password: ["currentPassword", "password"],
  username_taken: ["username"],
  password_rejected: ["newPassword", "chosenPassword"],
  invalid_code: ["totpCode", "recoveryCode", "mailedCode"],
};

/** The form had lapsed: its token fits neither the cookie nor the session any more. */
export function lapsedAttempt(name: string, form: SiteForm, body: URLSearchParams, texts: Texts): Attempt {
  return {
    form: name,
    of: body.get(ownFields.of),
    typed: typedIn(form, body),
    fieldErrors: {},
    general: [texts.pages["summary.formLapsed"]],
  };
}

/** Nothing is wrong with it, and nothing was done. */
export function pendingAttempt(name: string, form: SiteForm, body: URLSearchParams, state: NonNullable<Attempt["state"]>): Attempt {
  return { form: name, of: body.get(ownFields.of), typed: typedIn(form, body), fieldErrors: {}, general: [], state };
}

export function refusedAttempt(
  name: string,
  form: SiteForm,
  body: URLSearchParams,
  refusal: { readonly problem: Problem; readonly texts: Texts; readonly limits: Readonly<Record<string, string>> },
): Attempt {
  const { problem, texts, limits } = refusal;
  const fieldErrors: Record<string, string> = {};
  const general: string[] = [];
  for (const error of problem.errors) {
    const field = form.fields.find(
      (each) => isVisible(each) && (error.pointer === pointerOf(each) || error.pointer.startsWith(`${pointerOf(each)}/`)),
    );
    if (field === undefined) general.push(fieldText(error, texts, limits));
    else fieldErrors[field.input] ??= textAt(error, field, body, { texts, limits });
  }
  if (problem.errors.length === 0) {
    const field = form.fields.find((each) => isVisible(each) && isKnownKind(each.as) && aboutField[problem.type.code]?.includes(each.as));
    if (field === undefined) general.push(problemText(problem, texts));
    else fieldErrors[field.input] = problemText(problem, texts);
  }
  const labels = labelsOf(form, fieldErrors, texts);
  return { form: name, of: body.get(ownFields.of), typed: typedIn(form, body), fieldErrors, labels, general };
}

/** Two links of the summary that read alike lead to different fields (WCAG 2.4.4). */
function labelsOf({ fields }: SiteForm, fieldErrors: Readonly<Record<string, string>>, texts: Texts): Record<string, string> {
  const said = Object.values(fieldErrors);
  const alike = fields.filter(({ input }) => said.filter((text) => text === fieldErrors[input]).length > 1);
  return Object.fromEntries(
    alike.flatMap(({ input, derived }) => (derived === undefined ? [] : [[input, sentence(texts, derived.label)]])),
  );
}

function pointerOf({ input }: FieldShape): string {
  return `/${input.replaceAll(".", "/")}`;
}

function textAt(
  error: FieldFault,
  field: FieldShape,
  body: URLSearchParams,
  say: { texts: Texts; limits: Readonly<Record<string, string>> },
): string {
  const { texts, limits } = say;
  if (field.derived?.control === "picture") {
    // The data URL is the form's own affair, which nobody sees.
    if (error.code === "too_big") return texts.pages["console.branding.pictureTooLarge"];
    if (error.text === "picture_form") return texts.pages["console.branding.pictureType"];
  }
  const isEmpty = (body.get(field.input) ?? "") === "";
  if (isEmpty && isVisible(field) && isKnownKind(field.as)) return texts.pages[`missing.${field.as}`];
  if (isEmpty && (error.code === "invalid_type" || error.code === "too_small")) return texts.fieldErrors.required;
  // What is wrong with one line of several is not what is wrong with them all.
  if (error.pointer !== pointerOf(field)) return fieldText(error, texts, limits);
  const spoken = field.derived?.control === "duration" ? (seconds: number) => spokenDuration(texts, seconds) : undefined;
  return boundText(error.code, field.bounds, texts, spoken) ?? fieldText(error, texts, limits);
}

function typedIn(form: SiteForm, body: URLSearchParams): Record<string, string> {
  const kept = form.fields.filter((field) => isVisible(field) && !isPasswordField(field));
  return Object.fromEntries(kept.map(({ input }) => [input, body.getAll(input).join("\n")]));
}
