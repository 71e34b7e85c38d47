/** Reads a posted form: urlencoded, with files only where a page takes some, and no more fields than any page has. */
import { commonProblems, Problem } from "../../../kernel/problem.ts";
import { readBytes, readText } from "../../body.ts";
import { headerOf } from "../../request.ts";
import type { PageRequest } from "../visit/page-request.ts";

/** A page of a table has at most 200 rows to choose; splitting stops being cheap beyond. */
const maxFields = 256;
const formType = /^application\/x-www-form-urlencoded(?:\s*;|$)/i;

const fileFormType = /^multipart\/form-data\s*;\s*boundary=/i;

/** @throws Problem when the body is no form, or too large */
export async function readForm({ request, environment }: PageRequest, takesFiles = false): Promise<URLSearchParams> {
  const type = headerOf(request, environment, "content-type") ?? "";
  const length = headerOf(request, environment, "content-length");
  if (takesFiles && fileFormType.test(type)) return readFiles(await readBytes(request, length), type);
  if (!formType.test(type)) throw new Problem(commonProblems.unsupportedMediaType);
  const text = await readText(request, length);
  if (text.split("&", maxFields + 1).length > maxFields) throw new Problem(commonProblems.invalidRequest);
  return new URLSearchParams(text);
}

/** RFC 7578, read by the runtime from bytes that are few and here already. A file becomes a data URL; its name is nobody's business. */
async function readFiles(bytes: Uint8Array<ArrayBuffer>, type: string): Promise<URLSearchParams> {
  const data = await new Response(bytes, { headers: { "content-type": type } }).formData().catch(() => {
    throw new Problem(commonProblems.invalidRequest);
  });
  const entries = [...data.entries()];
  if (entries.length > maxFields) throw new Problem(commonProblems.invalidRequest);
  return new URLSearchParams(await Promise.all(entries.map(async ([name, value]) => [name, await textOf(value)])));
}

/** Browsers send an empty file where none was chosen. */
async function textOf(value: string | File): Promise<string> {
  if (typeof value === "string") return value;
  if (value.size === 0) return "";
  const content = Buffer.from(await value.arrayBuffer()).toString("base64");
  // What it really is, the schema finds out from its bytes.
  return `data:${/^[\w.+/-]{1,64}$/.test(value.type) ? value.type : "application/octet-stream"};base64,${content}`;
}
