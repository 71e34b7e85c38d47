/** Writes `docs/operations.md`: every operation with its addresses, access, limit, fields and problems. */
import type { Access, Limit } from "../../src/kernel/operation.ts";
import { commonProblems, type ProblemType } from "../../src/kernel/problem.ts";
import type { Route } from "../../src/kernel/route.ts";
import { isQuery } from "../../src/transports/graphql/schema.ts";
import {
  type Catalogue,
  type DescribedOperation,
  describeOperations,
  type JsonSchema,
  referenceOf,
  resolved,
  withoutNull,
} from "../../src/transports/json-schema.ts";

export function referenceFile(routes: readonly Route[]): string {
  const catalogue = describeOperations(routes);
  const folders = [...new Set(routes.map(folderOf))].sort();
  const sections = folders.flatMap((folder) => {
    const operations = catalogue.operations.filter(({ route }) => folderOf(route) === folder);
    return [`## ${folder}`, ...operations.map((operation) => section(operation, catalogue))];
  });
  const shapes = [...catalogue.named].map(([name, schema]) => shape(name, schema, catalogue));
  const blocks = [
    "<!-- Written by `scripts/generate.ts`; don't edit. -->",
    "# Operations",
    "Every operation is reached in three ways: by REST below `/api`, as a field of `/graphql`, and as a method of the typed client.",
    "Each may also answer one of the [common problems](#common-problems).",
    ...sections,
    "## Shapes",
    ...shapes,
    "## Common problems",
    problemTable(Object.values(commonProblems)),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function section({ route, input, output }: DescribedOperation, catalogue: Catalogue): string {
  const { name, summary, access, limit, graphql, problems = [] } = route.operation.contract;
  const field = graphql === false ? "none: REST only" : `\`${isQuery(route) ? "query" : "mutation"} ${name}\``;
  const facts = [
    `- REST: \`${route.method.toUpperCase()} ${route.path}\``,
    `- GraphQL: ${field}`,
    `- Access: ${accessWords(access)}`,
    ...(limit === undefined ? [] : [`- Limit: ${limitWords(limit)}`]),
  ];
  return [
    `### ${name}`,
    summary,
    facts.join("\n"),
    ...(input === null ? [] : ["Input:", fieldTable(input, catalogue, route.parameters)]),
    ...outputBlocks(output, catalogue),
    ...(problems.length === 0 ? [] : ["Problems:", problemTable(problems)]),
  ].join("\n\n");
}

function outputBlocks(output: JsonSchema, catalogue: Catalogue): string[] {
  const name = referenceOf(output);
  if (name !== null) return [`Output: ${link(name)}`];
  return Object.keys(output.properties ?? {}).length === 0 ? ["Output: none"] : ["Output:", fieldTable(output, catalogue, [])];
}

function shape(name: string, schema: JsonSchema, catalogue: Catalogue): string {
  const about = schema.description === undefined ? [] : [schema.description];
  const body = schema.properties === undefined ? typeWords({ ...schema, description: "" }) : fieldTable(schema, catalogue, []);
  return [`### ${name}`, ...about, body].join("\n\n");
}

function fieldTable(schema: JsonSchema, { named }: Catalogue, parameters: readonly string[]): string {
  const { properties = {}, required = [] } = resolved(schema, named);
  const rows = Object.entries(properties).map(([name, field]) => {
    const need = parameters.includes(name) ? "in the path" : required.includes(name) ? "yes" : "no";
    return `| \`${name}\` | ${typeWords(field)} | ${need} | ${descriptionWords(field, named)} |`;
  });
  return ["| field | type | required | |", "|---|---|---|---|", ...rows].join("\n");
}

function problemTable(types: readonly ProblemType[]): string {
  const rows = types.map(({ code, status, title }) => `| \`${code}\` | ${status} | ${title} |`);
  return ["| code | status | |", "|---|---|---|", ...rows].join("\n");
}

function typeWords(schema: JsonSchema): string {
  const inner = withoutNull(schema);
  if (inner !== null) return `${typeWords(inner)} or null`;
  const name = referenceOf(schema);
  if (name !== null) return link(name);
  if (schema.enum !== undefined) return schema.enum.map((value) => `\`${JSON.stringify(value)}\``).join(" \\| ");
  if (schema.const !== undefined) return `\`${JSON.stringify(schema.const)}\``;
  if (schema.items !== undefined) return `list of ${typeWords(schema.items)}`;
  return schema.type === undefined ? "JSON" : `${schema.type}${rangeWords(schema)}`;
}

/** Bounds, in the words of the type that they bound. */
function rangeWords(schema: JsonSchema): string {
  const [from, to, unit] =
    schema.type === "string" ? [schema.minLength, schema.maxLength, " characters"] : [schema.minimum, schema.maximum, ""];
  if (from === undefined && to === undefined) return "";
  if (to === undefined) return `, at least ${from}${unit}`;
  return from === undefined ? `, at most ${to}${unit}` : `, ${from} to ${to}${unit}`;
}

function descriptionWords(field: JsonSchema, named: Catalogue["named"]): string {
  const text = field.description ?? resolved(withoutNull(field) ?? field, named).description ?? "";
  const standard = field.default === undefined ? "" : ` Default: \`${JSON.stringify(field.default)}\`.`;
  return `${text}${standard}`.trim().replaceAll("\n", " ").replaceAll("|", "\\|");
}

function accessWords({ who, verified, recentSeconds, scopes }: Access): string {
  const people = { anyone: "anyone", user: "signed in", admin: "administrators", instanceAdmin: "administrators of the instance" };
  return [
    people[who],
    ...(verified ? ["verified address"] : []),
    ...(recentSeconds === undefined ? [] : [`proof of identity within ${recentSeconds} s`]),
    ...(scopes === undefined ? [] : [`scopes ${scopes.join(", ")}`]),
  ].join(", ");
}

function limitWords({ calls, windowSeconds }: Limit): string {
  return `${calls} calls in ${windowSeconds} s from one network`;
}

function folderOf(route: Route): string {
  return route.path
    .split("/")
    .slice(0, route.path.startsWith("/admin/") ? 3 : 2)
    .join("/");
}

function link(name: string): string {
  return `[${name}](#${name.toLowerCase()})`;
}
