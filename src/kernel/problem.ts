/**
 * Problems: the one way an operation says no (RFC 9457). A problem type is one code with one status for ever;
 * the faces turn a problem into `application/problem+json`, GraphQL `extensions` or the client's `{ ok: false, problem }`.
 */
import { fieldErrors, problems as words } from "../texts/en/problems.ts";
import { fill } from "../texts/fill.ts";
import type { FieldErrorKey, ProblemKey } from "../texts/keys.ts";

/** One kind of refusal. `code` is what programs branch on, `title` what people read. */
export interface ProblemType<Code extends string = string> {
  readonly code: Code;
  readonly status: number;
  readonly title: string;
}

/** Where in the input something is wrong: an RFC 6901 pointer, a sentence, and a code for programs. */
export interface FieldError {
  readonly pointer: string;
  readonly message: string;
  readonly code: string;
}

/** A field error as the house knows it: with what other languages say it by. No face tells more than `FieldError`. */
export interface FieldFault extends FieldError {
  /** Its text in every language; its code, where a text of that name is there, when absent. */
  readonly text?: FieldErrorKey;
  /** What fits the text's `{places}`. */
  readonly values?: Readonly<Record<string, string>>;
}

export interface ProblemDetails {
  /** A sentence that says what to do next; the type's title when absent. */
  readonly detail?: string;
  readonly errors?: readonly FieldFault[];
  readonly retryAfterSeconds?: number;
  /** Which rule refused, where the code says less on purpose. For the audit alone: no face tells it. */
  readonly rule?: string;
}

/** A refusal on its way out. Thrown by acts (`throw context.problem(…)`) and caught in one place, `invoke`. */
export class Problem extends Error {
  override readonly name = "Problem";
  readonly type: ProblemType;
  readonly detail: string;
  readonly errors: readonly FieldFault[];
  readonly retryAfterSeconds: number | null;
  readonly rule: string | null;

  constructor(type: ProblemType, details: ProblemDetails = {}) {
    super(details.detail ?? type.title);
    this.type = type;
    this.detail = details.detail ?? type.title;
    this.errors = details.errors ?? [];
    this.retryAfterSeconds = details.retryAfterSeconds ?? null;
    this.rule = details.rule ?? null;
  }
}

/**
 * Declares a kind of refusal.
 * @param code `snake_case`, unique in the instance, never renamed.
 * @param status the HTTP status that goes with it, 400–599.
 */
export function problemType<const Code extends string>(code: Code, status: number, title: string): ProblemType<Code> {
  return Object.freeze({ code, status, title });
}

/** A kind of refusal of the house itself. It can't be one that has no text: every language says it (`src/texts`), and English gives the title. */
export function ownProblem<const Code extends ProblemKey>(code: Code, status: number): ProblemType<Code> {
  return problemType(code, status, words[code]);
}

/** What says a field's fault apart from where it is. */
interface Wording {
  /** For programs; the text's name when absent. */
  readonly code?: string;
  readonly values?: Readonly<Record<string, string>>;
  /** What English says instead, where a programmer can be told more. */
  readonly message?: string;
}

/** What is wrong at a pointer, by the name of its text. */
export function fieldFault(pointer: string, text: FieldErrorKey, { code = text, values = {}, message }: Wording = {}): FieldFault {
  return { pointer, message: message ?? fill(fieldErrors[text], values), code, text, values };
}

/** What is wrong, as a rule of a schema says it (`kernel/input.ts` reads it again). */
export function ruleFault(text: FieldErrorKey, values: Readonly<Record<string, string>> = {}) {
  return { message: fill(fieldErrors[text], values), params: { text, values } };
}

/** What every operation may answer without declaring it. */
export const commonProblems = {
  invalidRequest: ownProblem("invalid_request", 400),
  captchaRequired: ownProblem("captcha_required", 400),
  unauthenticated: ownProblem("unauthenticated", 401),
  forbidden: ownProblem("forbidden", 403),
  reauthenticationRequired: ownProblem("reauthentication_required", 403),
  secondFactorRequired: ownProblem("second_factor_required", 403),
  emailNotVerified: ownProblem("email_not_verified", 403),
  operationDisabled: ownProblem("operation_disabled", 403),
  notFound: ownProblem("not_found", 404),
  methodNotAllowed: ownProblem("method_not_allowed", 405),
  payloadTooLarge: ownProblem("payload_too_large", 413),
  unsupportedMediaType: ownProblem("unsupported_media_type", 415),
  rateLimited: ownProblem("rate_limited", 429),
  internal: ownProblem("internal", 500),
  unavailable: ownProblem("unavailable", 503),
} as const;

/** The body of a problem on the wire (RFC 9457 §3.1, with our extension members). */
export interface ProblemBody {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly errors: readonly FieldError[];
  readonly requestId: string;
}

/** What a face sends. `type` is a URN, so that nothing has to be hosted anywhere for it to be true. */
export function problemBody(problem: Problem, requestId: string): ProblemBody {
  const { code, status, title } = problem.type;
  const errors = problem.errors.map((error) => ({ pointer: error.pointer, message: error.message, code: error.code }));
  return { type: `urn:cardea:problem:${code}`, title, status, detail: problem.detail, code, errors, requestId };
}
