/** Input: from whatever a caller sent to what the act declared, or a problem that names each wrong field. */
import type { z } from "zod";
import { fieldErrors } from "../texts/en/problems.ts";
import type { FieldErrorKey } from "../texts/keys.ts";
import { commonProblems, type FieldFault, fieldFault, Problem } from "./problem.ts";

/** Deeper JSON than this is refused before any schema sees it. */
const maxDepth = 32;
/** A problem names at most so many fields. */
const maxErrors = 20;

/** @throws Problem `invalid_request` with a pointer for each wrong field. */
export function parseInput(schema: z.ZodType, raw: unknown): unknown {
  const unfit = findUnfitText(raw);
  if (unfit !== null) throw invalidRequest([unfit]);
  const parsed = schema.safeParse(raw);
  if (parsed.success) return parsed.data;
  throw invalidRequest(parsed.error.issues.flatMap((issue) => faultsOf(issue, raw)).slice(0, maxErrors));
}

export function invalidRequest(errors: readonly FieldFault[]): Problem {
  return new Problem(commonProblems.invalidRequest, { ...(errors.length > 0 && { detail: sentenceOf(errors) }), errors });
}

/** All that is wrong, in a line. */
export function sentenceOf(errors: readonly Pick<FieldFault, "pointer" | "message">[]): string {
  return errors.map((error) => (error.pointer === "" ? error.message : `${error.pointer}: ${error.message}`)).join(" ");
}

/** An RFC 6901 pointer. */
export function pointer(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${String(part).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

/** English keeps the schema's own message, which tells a programmer what was expected; other languages say it by its text. */
function faultsOf(issue: z.core.$ZodIssue, raw: unknown): FieldFault[] {
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => fieldFault(pointer([...issue.path, key.slice(0, 64)]), "unknown_field"));
  return [{ pointer: pointer(issue.path), message: issue.message, code: issue.code, ...wordingOf(issue, raw) }];
}

function wordingOf(issue: z.core.$ZodIssue, raw: unknown): Pick<FieldFault, "text" | "values"> {
  switch (issue.code) {
    case "custom":
      return ruleOf(issue.params);
    case "invalid_type":
      return { text: valueAt(raw, issue.path) == null ? "required" : "wrong_type" };
    case "too_small":
      return issue.origin === "string" ? { text: "too_small" } : { text: "at_least", values: { minimum: String(issue.minimum) } };
    case "too_big":
      return issue.origin === "string" ? { text: "too_big" } : { text: "at_most", values: { maximum: String(issue.maximum) } };
    case "invalid_value":
      return { text: "invalid_value" };
    default:
      return { text: "invalid_format" };
  }
}

/** What `ruleFault` has left; a rule of the host's own has its own words only. */
function ruleOf({ text, values }: Readonly<Record<string, unknown>> = {}): Pick<FieldFault, "text" | "values"> {
  if (typeof text !== "string" || !Object.hasOwn(fieldErrors, text)) return {};
  // `hasOwn` has shown that it is one of the texts, and `ruleFault` is what writes both.
  return { text: text as FieldErrorKey, values: values as Record<string, string> };
}

function valueAt(raw: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce((value, key) => (typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined), raw);
}

interface Visit {
  readonly value: unknown;
  readonly path: readonly string[];
}

/** NUL and lone surrogates are refused everywhere: the engines store them differently, and no honest client sends them. */
function findUnfitText(raw: unknown): FieldFault | null {
  const visits: Visit[] = [{ value: raw, path: [] }];
  for (let visit = visits.pop(); visit !== undefined; visit = visits.pop()) {
    const { value, path } = visit;
    if (typeof value === "string") {
      if (!isFitText(value)) return fieldFault(pointer(path), "invalid_text");
    } else if (typeof value === "object" && value !== null) {
      if (path.length >= maxDepth) return fieldFault("", "too_deep");
      for (const [key, child] of Object.entries(value)) {
        if (key === "__proto__" || !isFitText(key))
          return fieldFault(pointer(path), "unknown_field", { message: "Has a field name that is not allowed." });
        visits.push({ value: child, path: [...path, key] });
      }
    }
  }
  return null;
}

function isFitText(text: string): boolean {
  return text.isWellFormed() && !text.includes("\u0000");
}
