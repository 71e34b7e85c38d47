/**
 * The host's own operations: from its endpoints folder, or from a map where there is no disk. What doesn't fit is said all at once, by
 * file, before anything listens.
 */
import { ConfigurationError, type ConfigurationFault } from "./configuration-error.ts";
import { faultOfHostProblem } from "./domain/call/host-problem.ts";
import type { Endpoint } from "./endpoints-folder.ts";
import type { Operation } from "./kernel/operation.ts";
import { areAlike, routeOfFile } from "./kernel/operation-file.ts";
import type { Route } from "./kernel/route.ts";

/** Operations by place, as a folder's files are named without their ending: `{ "auth/login.post": login }`. */
export type EndpointMap = Readonly<Record<string, Operation>>;

/** One that fits. */
export interface HostEndpoint {
  readonly file: string;
  readonly route: Route;
}

/** What is wrong with an endpoint, or the route that it is. */
interface Judged {
  readonly key: string;
  readonly file: string;
  readonly route: Route | null;
  readonly faults: readonly string[];
}

/**
 * @param own the routes that are there already.
 * @throws ConfigurationError naming every file that doesn't fit.
 */
export async function hostRoutes(endpoints: string | URL | EndpointMap | undefined, own: readonly Route[]): Promise<Route[]> {
  return endpoints === undefined ? [] : (await hostEndpoints(endpoints, own)).map(({ route }) => route);
}

/** The same with the file of each. */
export async function hostEndpoints(endpoints: string | URL | EndpointMap, own: readonly Route[]): Promise<HostEndpoint[]> {
  const { found, faults } = await findEndpoints(endpoints);
  const judged: Judged[] = [];
  for (const endpoint of found) judged.push(judge(endpoint, own, judged));
  const fitting = judged.filter((each) => each.faults.length === 0);
  const described = await describeAll(fitting, own);
  const all = [...faults, ...judged.flatMap(({ key, faults: each }) => each.map((message) => ({ key, message }))), ...described];
  if (all.length > 0) throw new ConfigurationError(all);
  return fitting.flatMap(({ file, route }) => (route === null ? [] : [{ file, route }]));
}

async function findEndpoints(endpoints: string | URL | EndpointMap): Promise<{ found: Endpoint[]; faults: ConfigurationFault[] }> {
  if (typeof endpoints === "string" || endpoints instanceof URL) {
    // Hosts without a disk never load what reads one.
    const { readEndpointsFolder } = await import("./endpoints-folder.ts");
    return await readEndpointsFolder(endpoints);
  }
  const found = Object.entries(endpoints).map(([key, exported]) => ({ key: `endpoints["${key}"]`, file: `${key}.ts`, exported }));
  return { found, faults: [] };
}

function judge({ key, file, exported }: Endpoint, own: readonly Route[], before: readonly Judged[]): Judged {
  const route = routeOfFile(file, exported);
  if (typeof route === "string") return { key, file, route: null, faults: [route] };
  return { key, file, route, faults: [...contractFaults(route), ...clashes(route, own, before)] };
}

const operationName = /^[a-z][A-Za-z0-9]*$/;

/** What our own operations are held to by tests, a host's are at start. */
function contractFaults({ operation }: Route): string[] {
  const { name, summary, access, limit, problems: declared = [] } = operation.contract;
  const faults: string[] = [];
  if (!operationName.test(name)) faults.push(`is named ${JSON.stringify(name)}: a name is a verb and a noun in camelCase`);
  if (summary.trim() === "") faults.push("needs a summary");
  if (access.who === "anyone" && limit === undefined) faults.push("is open to anyone, so it needs a limit");
  return [...faults, ...declared.flatMap((type) => faultOfHostProblem(type) ?? [])];
}

function clashes(route: Route, own: readonly Route[], before: readonly Judged[]): string[] {
  const { name } = route.operation.contract;
  const ofOthers = before.flatMap((other) => (other.route === null ? [] : [{ route: other.route, whose: other.key }]));
  const others = [...own.map((each) => ({ route: each, whose: "Cardea itself" })), ...ofOthers];
  const sameName = others.find((other) => other.route.operation.contract.name === name);
  const samePlace = others.find((other) => areAlike(other.route, route));
  return [
    ...(sameName === undefined ? [] : [`has the name ${name}, which ${sameName.whose} has`]),
    ...(samePlace === undefined ? [] : [`answers ${route.method.toUpperCase()} ${route.path}, which ${samePlace.whose} answers`]),
  ];
}

/** A schema that no face can describe would only be noticed when somebody asks for the description. */
async function describeAll(judged: readonly Judged[], own: readonly Route[]): Promise<ConfigurationFault[]> {
  if (judged.length === 0) return [];
  const [{ openApiDocument }, { graphqlSchema }] = await Promise.all([
    import("./transports/openapi/document.ts"),
    import("./transports/graphql/schema.ts"),
  ]);
  const taken = [...own];
  return judged.flatMap(({ key, route }) => {
    if (route === null) return [];
    try {
      openApiDocument([...taken, route], { serverUrl: "/", version: "0" });
      graphqlSchema([...taken, route], () => Promise.resolve(null));
      taken.push(route);
      return [];
    } catch (error) {
      return [{ key, message: `can't be described: ${error instanceof Error ? error.message : String(error)}` }];
    }
  });
}
