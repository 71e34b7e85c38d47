/**
 * Problems: the one way an operation says no (RFC 9457). A problem type is one code with one status for ever;
 * the faces turn a problem into `application/problem+json`, GraphQL `extensions` or the client's `{ ok: false, problem }`.
 */

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

export interface ProblemDetails {
  /** A sentence that says what to do next; the type's title when absent. */
  readonly detail?: string;
  readonly errors?: readonly FieldError[];
  readonly retryAfterSeconds?: number;
  /** Which rule refused, where the code says less on purpose. For the audit alone: no face tells it. */
  readonly rule?: string;
}

/** A refusal on its way out. Thrown by acts (`throw context.problem(…)`) and caught in one place, `invoke`. */
export class Problem extends Error {
  override readonly name = "Problem";
  readonly type: ProblemType;
  readonly detail: string;
  readonly errors: readonly FieldError[];
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

/** What every operation may answer without declaring it. */
export const commonProblems = {
  invalidRequest: problemType("invalid_request", 400, "The request is not as this operation expects it."),
  captchaRequired: problemType("captcha_required", 400, "Solve the captcha and send its answer along."),
  unauthenticated: problemType("unauthenticated", 401, "Sign in first."),
  forbidden: problemType("forbidden", 403, "This is not allowed."),
  reauthenticationRequired: problemType("reauthentication_required", 403, "Prove again that it is you, then repeat the request."),
  secondFactorRequired: problemType("second_factor_required", 403, "Set up a second factor first."),
  emailNotVerified: problemType("email_not_verified", 403, "Confirm your e-mail address first."),
  operationDisabled: problemType("operation_disabled", 403, "This operation is switched off here."),
  notFound: problemType("not_found", 404, "There is nothing here."),
  methodNotAllowed: problemType("method_not_allowed", 405, "This address does not take this method."),
  payloadTooLarge: problemType("payload_too_large", 413, "The request body is too large."),
  unsupportedMediaType: problemType("unsupported_media_type", 415, "Send the body as application/json."),
  rateLimited: problemType("rate_limited", 429, "Too many requests. Wait a little, then try again."),
  internal: problemType("internal", 500, "Something went wrong on our side. Nothing of yours was lost; try again."),
  unavailable: problemType("unavailable", 503, "The service can't do this right now. Try again in a moment."),
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
  return { type: `urn:cardea:problem:${code}`, title, status, detail: problem.detail, code, errors: problem.errors, requestId };
}
