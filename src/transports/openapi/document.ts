/** The operations as an OpenAPI 3.1.1 document (https://spec.openapis.org/oas/v3.1.1). */
import type { Route } from "../../kernel/route.ts";
import { type Catalogue, type DescribedOperation, describeOperations, type JsonSchema, resolved } from "../json-schema.ts";
import { problemComponents, problemResponses } from "./problems.ts";
import type { OpenApiDocument, OpenApiOperation, OpenApiParameter, OpenApiResponse } from "./types.ts";

export interface OpenApiOptions {
  /** The address below which the paths stand: absolute, or relative to the document. */
  readonly serverUrl: string;
  readonly version: string;
  /** Name of the session cookie; it depends on realm and scheme. */
  readonly cookieName?: string;
}

const json = "application/json";

/** Builds the document. @throws Error when one schema name stands for two schemas. */
export function openApiDocument(
  routes: readonly Route[],
  { serverUrl, version, cookieName = "__Host-cardea" }: OpenApiOptions,
): OpenApiDocument {
  const catalogue = describeOperations(routes);
  const paths: Record<string, Record<string, OpenApiOperation>> = {};
  for (const operation of catalogue.operations) {
    const { path, method } = operation.route;
    paths[path] = { ...paths[path], [method]: describe(operation, catalogue) };
  }
  const tags = [...new Set(routes.map(tagOf))].sort();
  return {
    openapi: "3.1.1",
    info: { title: "Cardea", version, summary: "Accounts and authentication.", license: { name: "MIT", identifier: "MIT" } },
    servers: [{ url: serverUrl }],
    tags: tags.map((name) => ({ name, description: `Operations under \`/${name}\`.` })),
    paths,
    components: {
      schemas: { ...Object.fromEntries(catalogue.named), ...problemComponents.schemas },
      responses: problemComponents.responses,
      headers: problemComponents.headers,
      securitySchemes: {
        cookie: { type: "apiKey", in: "cookie", name: cookieName, description: "A session, as sign-in sets it." },
        bearer: { type: "http", scheme: "bearer", bearerFormat: "JWT", description: "An access token." },
      },
    },
  };
}

function describe(operation: DescribedOperation, catalogue: Catalogue): OpenApiOperation {
  const { route } = operation;
  const { name, summary, access, limit, problems = [] } = route.operation.contract;
  const parameters = parametersOf(operation, catalogue);
  return {
    operationId: name,
    summary,
    tags: [tagOf(route)],
    security: access.who === "anyone" ? [] : [{ cookie: [] }, { bearer: [] }],
    ...(parameters.length > 0 && { parameters }),
    ...bodyOf(operation, catalogue),
    responses: { ...successOf(operation, catalogue), ...problemResponses(problems, hasBody(route)) },
    "x-access": access,
    ...(limit && { "x-rate-limit": limit }),
  };
}

/** The input's fields that stand in the path, and for operations that only read the others too, in the query. */
function parametersOf({ route, input }: DescribedOperation, { named }: Catalogue): OpenApiParameter[] {
  const { properties = {}, required = [] } = input === null ? {} : resolved(input, named);
  return Object.entries(properties).flatMap(([name, field]): OpenApiParameter[] => {
    const isInPath = route.parameters.includes(name);
    if (!isInPath && hasBody(route)) return [];
    const { description, ...schema } = field;
    const about = description === undefined ? {} : { description };
    return [{ name, in: isInPath ? "path" : "query", required: isInPath || required.includes(name), ...about, schema }];
  });
}

function bodyOf({ route, input }: DescribedOperation, { named }: Catalogue): Pick<OpenApiOperation, "requestBody"> {
  if (input === null || !hasBody(route)) return {};
  const whole = resolved(input, named);
  const names = Object.keys(whole.properties ?? {}).filter((name) => !route.parameters.includes(name));
  if (names.length === 0) return {};
  const required = (whole.required ?? []).filter((name) => names.includes(name));
  const schema = route.parameters.length === 0 ? input : only(whole, names, required);
  return { requestBody: { required: required.length > 0, content: { [json]: { schema } } } };
}

function only(whole: JsonSchema, names: readonly string[], required: readonly string[]): JsonSchema {
  const { required: _required, properties = {}, ...rest } = whole;
  const kept = Object.fromEntries(Object.entries(properties).filter(([name]) => names.includes(name)));
  return { ...rest, ...(required.length > 0 && { required }), properties: kept };
}

function successOf({ output, route }: DescribedOperation, { named }: Catalogue): Record<string, OpenApiResponse> {
  const isEmpty = Object.keys(resolved(output, named).properties ?? {}).length === 0;
  if (isEmpty) return { "204": { description: "Done; there is nothing to say." } };
  return { "200": { description: route.operation.contract.summary, content: { [json]: { schema: output } } } };
}

/** A GET has no body (RFC 9110 §9.3.1). */
function hasBody(route: Route): boolean {
  return route.method !== "get";
}

function tagOf(route: Route): string {
  return route.path.split("/")[1] ?? "";
}
