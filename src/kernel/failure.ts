/** Failures of ours, as the caller sees them: something out of reach is `unavailable`, anything else is a bug and says nothing. */
import { StoreUnavailable } from "../storage/database.ts";
import { Unavailable } from "./ports.ts";
import { commonProblems, Problem } from "./problem.ts";

export function problemOfFailure(error: unknown): Problem {
  if (error instanceof Unavailable) return new Problem(commonProblems.unavailable, { retryAfterSeconds: error.retryAfterSeconds });
  if (error instanceof StoreUnavailable) return new Problem(commonProblems.unavailable, { retryAfterSeconds: 1 });
  return new Problem(commonProblems.internal);
}
