/** What a host's own kind of problem must be: told apart from ours, and fit for the wire. */
import { commonProblems, type ProblemType } from "../../kernel/problem.ts";
import { problems } from "../problems.ts";

const codePattern = /^[a-z][a-z0-9_]*$/;
const ownProblems = new Map(Object.values({ ...commonProblems, ...problems }).map((type) => [type.code as string, type]));

/** @returns what is wrong with it, as the end of a sentence that begins with who uses it; null when nothing is. */
export function faultOfHostProblem(type: ProblemType): string | null {
  const known = ownProblems.get(type.code);
  if (known !== undefined && known !== type) return `declares the problem ${type.code}, which is one of Cardea's own`;
  if (codePattern.test(type.code) && type.status >= 400 && type.status <= 599) return null;
  return `declares the problem ${type.code}: a code is snake_case, and its status from 400 to 599`;
}
