/** Problems in OpenAPI: one schema, one response for each status, and per operation the codes that it may answer. */
import { commonProblems, type ProblemType } from "../../kernel/problem.ts";
import { locales } from "../../texts/locale.ts";
import type { JsonSchema } from "../json-schema.ts";
import type { OpenApiResponse } from "./types.ts";

/** No documented operation answers it: it means that the address was right and the method was not. */
const common: readonly ProblemType[] = Object.values(commonProblems).filter((type) => type !== commonProblems.methodNotAllowed);
const commonByStatus = groupByStatus(common);
const schemaPrefix = "#/components/schemas/";

const fieldError: JsonSchema = {
  type: "object",
  description: "Where in the input something is wrong.",
  properties: {
    pointer: { type: "string", description: "RFC 6901 pointer into the input; empty for the whole of it." },
    message: { type: "string", description: "A sentence for the person." },
    code: { type: "string", description: "For programs." },
  },
  required: ["pointer", "message", "code"],
};

const problem: JsonSchema = {
  type: "object",
  description: "A refusal (RFC 9457).",
  properties: {
    type: { type: "string", format: "uri", description: "`urn:cardea:problem:` and the code." },
    title: { type: "string", description: "What this kind of problem is, in the language of `Content-Language`." },
    status: { type: "integer", description: "The HTTP status." },
    detail: { type: "string", description: "A sentence that says what to do next." },
    code: { type: "string", description: "What programs branch on." },
    errors: { type: "array", items: { $ref: `${schemaPrefix}FieldError` }, description: "The fields that are wrong; empty otherwise." },
    requestId: { type: "string", description: "To find the request in the log." },
  },
  required: ["type", "title", "status", "detail", "code", "errors", "requestId"],
};

/** What all operations share. */
export const problemComponents = {
  schemas: { FieldError: fieldError, Problem: problem },
  headers: {
    RetryAfter: { description: "Seconds to wait before another try.", schema: { type: "integer" } },
    ContentLanguage: {
      description:
        "The language of `title`, `detail` and `errors[].message`: the account's, else the first of `Accept-Language` that is spoken here, else English. Absent where the host's own words are all that there is.",
      schema: { type: "string", enum: [...locales] },
    },
  },
  responses: Object.fromEntries([...commonByStatus].map(([status, types]) => [`Problem${status}`, responseOf(status, types)])),
};

/** Only a body can be too large or of the wrong type. */
const bodyStatuses: readonly number[] = [commonProblems.payloadTooLarge.status, commonProblems.unsupportedMediaType.status];

/** The responses of one operation: a shared one where it adds no code of its own at that status. */
export function problemResponses(declared: readonly ProblemType[], hasBody: boolean): Record<string, OpenApiResponse> {
  const own = groupByStatus(declared.filter((type) => !common.includes(type)));
  const statuses = [...new Set([...commonByStatus.keys(), ...own.keys()])].sort((a, b) => a - b);
  return Object.fromEntries(
    statuses
      .filter((status) => hasBody || own.has(status) || !bodyStatuses.includes(status))
      .map((status) => {
        const added = own.get(status);
        if (added === undefined) return [String(status), { $ref: `#/components/responses/Problem${status}` }];
        return [String(status), responseOf(status, [...added, ...(commonByStatus.get(status) ?? [])])];
      }),
  );
}

function responseOf(status: number, types: readonly ProblemType[]): OpenApiResponse {
  const codes = types.map(({ code }) => code);
  const schema: JsonSchema = { allOf: [{ $ref: `${schemaPrefix}Problem` }, { properties: { code: { type: "string", enum: codes } } }] };
  return {
    description: types.map(({ code, title }) => `\`${code}\`: ${title}`).join("\n\n"),
    headers: {
      "Content-Language": { $ref: "#/components/headers/ContentLanguage" },
      ...((status === 429 || status === 503) && { "Retry-After": { $ref: "#/components/headers/RetryAfter" } }),
    },
    content: { "application/problem+json": { schema } },
  };
}

function groupByStatus(types: readonly ProblemType[]): Map<number, ProblemType[]> {
  const groups = new Map<number, ProblemType[]>();
  for (const type of types) groups.set(type.status, [...(groups.get(type.status) ?? []), type]);
  return groups;
}
