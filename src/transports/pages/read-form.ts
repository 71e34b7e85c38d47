/** Reads a posted form: `application/x-www-form-urlencoded` only, and no more fields than any page has. */
import { commonProblems, Problem } from "../../kernel/problem.ts";
import { readText } from "../body.ts";
import { headerOf } from "../request.ts";
import type { PageRequest } from "./visit.ts";

/** A page of a table has at most 200 rows to choose; splitting stops being cheap beyond. */
const maxFields = 256;
const formType = /^application\/x-www-form-urlencoded(?:\s*;|$)/i;

/** @throws Problem when the body is no form, or too large */
export async function readForm({ request, environment }: PageRequest): Promise<URLSearchParams> {
  if (!formType.test(headerOf(request, environment, "content-type") ?? "")) throw new Problem(commonProblems.unsupportedMediaType);
  const text = await readText(request, headerOf(request, environment, "content-length"));
  if (text.split("&", maxFields + 1).length > maxFields) throw new Problem(commonProblems.invalidRequest);
  return new URLSearchParams(text);
}
