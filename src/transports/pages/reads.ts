/** What a page reads before it is shown: its operations, with inputs from the link, the address's path and its query. */
import type { Effect } from "../../domain/call/call.ts";
import { problems } from "../../domain/problems.ts";
import type { Outcome } from "../../kernel/invoke.ts";
import { commonProblems, Problem } from "../../kernel/problem.ts";
import type { InputShape } from "./site/input-schema.ts";
import type { SitePage, SiteReading } from "./site/site.ts";
import type { Visit } from "./visit/visit.ts";

export interface Read {
  readonly data: Readonly<Record<string, unknown>>;
  /** What is wrong with the address's query, by reading. */
  readonly refused: Readonly<Record<string, Problem>>;
}

/** Nothing could be read, because the person has something else to do first. */
export type Detour = "signedOut" | "unproven" | "mustEnroll";

/** @throws Problem when something that the page shows can't be read. */
export async function readAll(visit: Visit, page: SitePage): Promise<Read | Detour> {
  const outcomes = await Promise.all(page.reads.map(async (read) => ({ read, outcome: await readOne(visit, read) })));
  const data: Record<string, unknown> = {};
  const refused: Record<string, Problem> = {};
  for (const { read, outcome } of outcomes) {
    const detour = outcome === null || outcome.ok ? null : detourOf(outcome.problem);
    if (detour !== null) return detour;
    if (outcome !== null && !outcome.ok && read.queryShapes.size > 0 && outcome.problem.type === commonProblems.invalidRequest) {
      refused[read.name] = outcome.problem;
      data[read.name] = null;
    } else data[read.name] = outcome === null ? null : parseReading(page, read, outcome);
  }
  return { data, refused };
}

function detourOf({ type }: Problem): Detour | null {
  if (type === commonProblems.unauthenticated) return "signedOut";
  if (type === commonProblems.reauthenticationRequired) return "unproven";
  return type === commonProblems.secondFactorRequired ? "mustEnroll" : null;
}

/** @returns null where the link is missing or of no use, or the query lacks what is needed. */
async function readOne(visit: Visit, read: SiteReading): Promise<Outcome<Effect> | null> {
  const { engine } = visit.site;
  if (read.linkInput !== null) return readLink(visit, read, read.linkInput);
  const { needs } = read.inputs;
  if (needs !== undefined && visit.query[needs] === undefined) return null;
  const outcome = await engine.invoke(read.route, visit.call, inputFor(visit, read));
  return outcome.ok ? outcome : withoutStaleCursor(visit, read, outcome);
}

async function readLink(visit: Visit, { route }: SiteReading, linkInput: string): Promise<Outcome<Effect> | null> {
  if (visit.linkToken === null) return null;
  const outcome = await visit.site.engine.invoke(route, visit.call, { [linkInput]: visit.linkToken });
  return !outcome.ok && (outcome.problem.type === problems.invalidToken || outcome.problem.type === problems.invalidChallenge)
    ? null
    : outcome;
}

/** An old bookmark's cursor stands for no page any more: the first page does. */
async function withoutStaleCursor(visit: Visit, read: SiteReading, outcome: Outcome<Effect> & { ok: false }): Promise<Outcome<Effect>> {
  const isStale = outcome.problem.errors.some(({ pointer }) => pointer === "/cursor") && read.queryShapes.has("cursor");
  if (!isStale) return outcome;
  const { cursor: _stale, ...query } = visit.query;
  return visit.site.engine.invoke(read.route, visit.call, inputFor({ ...visit, query }, read));
}

function inputFor({ query, parameters, now }: Visit, { inputs, queryShapes }: SiteReading): Record<string, unknown> {
  const asked = [...queryShapes].flatMap(([name, shape]) => {
    const value = query[name];
    return value === undefined ? [] : [[name, queryValue(name, value, shape)]];
  });
  const ofPath = (inputs.path ?? []).map((name) => [name, parameters[name]]);
  const renamed = Object.entries(inputs.pathAs ?? {}).map(([input, name]) => [input, parameters[name]]);
  return Object.fromEntries([...asked, ...ofPath, ...renamed, ...Object.entries({ ...inputs.fixed, ...inputs.make?.(now, query) })]);
}

/** Inputs that name the end of a span of time. */
const ends: ReadonlySet<string> = new Set(["to", "at"]);

const day = /^\d{4}-\d\d-\d\d$/;

/** What doesn't convert stays a text, and the schema says what is wrong with it. A day stands for its first instant, or its last. */
function queryValue(name: string, value: string, { schema: { type, format } }: InputShape): unknown {
  if ((type === "integer" || type === "number") && /^-?\d+(?:\.\d+)?$/.test(value)) return Number(value);
  if (type === "boolean" && (value === "true" || value === "false")) return value === "true";
  if (format === "date-time" && day.test(value)) return `${value}T${ends.has(name) ? "23:59:59.999" : "00:00:00.000"}Z`;
  return value;
}

function parseReading(page: SitePage, { name, inputs }: SiteReading, outcome: Outcome<Effect>): unknown {
  if (!outcome.ok) {
    const isNowhere = inputs.path !== undefined && outcome.problem.type === commonProblems.invalidRequest;
    throw isNowhere ? new Problem(commonProblems.notFound) : outcome.problem;
  }
  const parsed = page.page.reads?.[name]?.shape.safeParse(outcome.value);
  if (parsed?.success) return parsed.data;
  throw new Problem(commonProblems.internal, { detail: `The page ${page.path} reads ${name} in a shape that it does not have.` });
}
