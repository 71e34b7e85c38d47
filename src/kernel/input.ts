/** Input: from whatever a caller sent to what the act declared, or a problem that names each wrong field. */
import type { z } from "zod";
import { commonProblems, type FieldError, Problem } from "./problem.ts";

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
  throw invalidRequest(parsed.error.issues.flatMap(errorsOf).slice(0, maxErrors));
}

export function invalidRequest(errors: readonly FieldError[]): Problem {
  const fields = errors.map((error) => (error.pointer === "" ? error.message : `${error.pointer}: ${error.message}`));
  return new Problem(commonProblems.invalidRequest, { detail: fields.join(" ") || "The request is not valid.", errors });
}

/** An RFC 6901 pointer. */
export function pointer(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${String(part).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

function errorsOf(issue: z.core.$ZodIssue): FieldError[] {
  if (issue.code !== "unrecognized_keys") return [{ pointer: pointer(issue.path), message: issue.message, code: issue.code }];
  return issue.keys.map((key) => ({
    pointer: pointer([...issue.path, key.slice(0, 64)]),
    message: "Unknown field.",
    code: "unknown_field",
  }));
}

interface Visit {
  readonly value: unknown;
  readonly path: readonly string[];
}

/** NUL and lone surrogates are refused everywhere: the engines store them differently, and no honest client sends them. */
function findUnfitText(raw: unknown): FieldError | null {
  const visits: Visit[] = [{ value: raw, path: [] }];
  for (let visit = visits.pop(); visit !== undefined; visit = visits.pop()) {
    const { value, path } = visit;
    if (typeof value === "string") {
      if (!isFitText(value)) return { pointer: pointer(path), message: "Contains a character that is not allowed.", code: "invalid_text" };
    } else if (typeof value === "object" && value !== null) {
      if (path.length >= maxDepth) return { pointer: "", message: "Nested too deeply.", code: "too_deep" };
      for (const [key, child] of Object.entries(value)) {
        if (key === "__proto__" || !isFitText(key))
          return { pointer: pointer(path), message: "Has a field name that is not allowed.", code: "unknown_field" };
        visits.push({ value: child, path: [...path, key] });
      }
    }
  }
  return null;
}

function isFitText(text: string): boolean {
  return text.isWellFormed() && !text.includes("\u0000");
}
