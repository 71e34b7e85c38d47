/** A small engine without a database: a handful of operations on the real kernel, for tests of the transports and the client. */
import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Call, Effect } from "../../src/domain/call/call.ts";
import type { InstanceOptions } from "../../src/domain/realm/instance-options.ts";
import { type House, invoke, type Outcome, type Refusing } from "../../src/kernel/invoke.ts";
import { operationOn } from "../../src/kernel/operation.ts";
import type { Log } from "../../src/kernel/ports.ts";
import { commonProblems, Problem, problemType } from "../../src/kernel/problem.ts";
import type { Route } from "../../src/kernel/route.ts";

interface SmallContext extends Refusing {
  readonly user: { readonly name: string } | null;
  readonly effects: Effect[];
}

const operation = operationOn<SmallContext>();
const limit = { calls: 100, windowSeconds: 60 };
const instant = z.iso.datetime().meta({ id: "Instant", description: "An instant in UTC, ISO 8601." });
const personState = z.enum(["ACTIVE", "SUSPENDED"]).meta({ id: "PersonState" });
const person = z
  .object({ id: z.string(), name: z.string().nullable(), state: personState, profile: z.record(z.string(), z.json()), createdAt: instant })
  .meta({ id: "Person", description: "Somebody." });
const wrongPassword = problemType("wrong_password", 403, "The password is wrong.");
const ada = { id: "1", name: "Ada", state: "ACTIVE" as const, profile: { born: 1815 }, createdAt: "2026-01-01T00:00:00.000Z" };

export const smallOperations = {
  getGreeting: operation({
    name: "getGreeting",
    summary: "Greets.",
    access: { who: "anyone" },
    limit,
    input: z.object({ name: z.string().max(20).optional(), times: z.int().min(1).max(9).default(1) }),
    output: z.object({ text: z.string(), length: z.int(), people: z.array(person) }),
  }).run(({ name = "you", times }) => {
    const text = `Hello ${name}. `.repeat(times).trim();
    return { text, length: text.length, people: [ada] };
  }),
  signIn: operation({
    name: "signIn",
    summary: "Signs in with a password.",
    access: { who: "anyone" },
    limit,
    input: z.object({ name: z.string().min(1), password: z.string().min(1).meta({ format: "password" }) }),
    output: z.object({ person: person.nullable(), tokenType: z.literal("Bearer"), aal: z.literal([1, 2]) }).meta({ id: "SignIn" }),
    problems: [wrongPassword],
  }).run(({ name, password }, context) => {
    if (password !== "right") throw context.problem(wrongPassword);
    context.effects.push({ kind: "sessionStarted", token: name, maxAgeSeconds: 60 });
    return { person: ada, tokenType: "Bearer" as const, aal: 1 as const };
  }),
  signOut: operation({
    name: "signOut",
    summary: "Ends the session.",
    access: { who: "user" },
    output: z.object({ message: z.string() }),
  }).run((_input, context) => {
    context.effects.push({ kind: "sessionEnded" });
    return { message: `Good bye ${context.user.name}.` };
  }),
  updatePerson: operation({
    name: "updatePerson",
    summary: "Changes a person.",
    access: { who: "user", verified: true, recentSeconds: 900 },
    input: z.object({
      id: z.string(),
      name: z.string().max(20).nullish(),
      state: personState.optional(),
      tags: z.array(z.string()).optional(),
    }),
    output: z.object({ person }),
  }).run(({ id, name = null, state = "ACTIVE" }) => ({ person: { ...ada, id, name, state } })),
  explode: operation({
    name: "explode",
    summary: "Fails as a bug would.",
    access: { who: "anyone" },
    limit,
    output: z.object({ message: z.string() }),
  }).run(() => {
    throw new Error("the secret reason");
  }),
  forward: operation({
    name: "forward",
    summary: "For REST only.",
    access: { who: "user" },
    output: z.object({}),
    graphql: false,
  }).run(() => ({})),
};

export const smallRoutes: readonly Route[] = [
  { method: "get", path: "/greeting", parameters: [], operation: smallOperations.getGreeting },
  { method: "post", path: "/sign-in", parameters: [], operation: smallOperations.signIn },
  { method: "post", path: "/sign-out", parameters: [], operation: smallOperations.signOut },
  { method: "patch", path: "/people/{id}", parameters: ["id"], operation: smallOperations.updatePerson },
  { method: "post", path: "/explode", parameters: [], operation: smallOperations.explode },
  { method: "get", path: "/forward", parameters: [], operation: smallOperations.forward },
];

const house: House<Call, SmallContext, Effect> = {
  async identify(_contract, { credential }) {
    return { user: credential === null ? null : { name: "Ada" }, effects: [], problem: (type, details) => new Problem(type, details) };
  },
  authorise({ access }, { user }) {
    if (access.who !== "anyone" && user === null) throw new Problem(commonProblems.unauthenticated);
  },
  async limit() {},
  provePerson: () => undefined,
  askHost: () => null,
  localeOf: () => "en",
  effectsOf: ({ effects }) => effects,
  async recordSuccess() {},
  async recordRefusal() {},
};

export interface SmallEngine {
  readonly routes: readonly Route[];
  readonly services: { readonly options: InstanceOptions; readonly log: Log };
  invoke(route: Route, call: Call, input: unknown): Promise<Outcome<Effect>>;
  /** Names of the operations that were run, in order. */
  readonly invoked: string[];
}

/** @param mode what the instance's options say; development answers questions about the schema. */
export function smallEngine(mode: InstanceOptions["mode"] = "development"): SmallEngine {
  const invoked: string[] = [];
  const silent = { debug() {}, info() {}, warn() {}, error() {} };
  const options: InstanceOptions = {
    mode,
    baseUrl: "http://localhost:3000",
    basePath: "",
    trustedOrigins: [],
    trustedProxies: [],
    cookieDomain: null,
    mailFrom: "cardea@localhost",
    profileFields: null,
    captcha: null,
    settings: {},
  };
  return {
    routes: smallRoutes,
    services: { options, log: silent },
    invoked,
    async invoke(route, call, input) {
      invoked.push(route.operation.contract.name);
      return invoke(house, route, call, input);
    },
  };
}

/** A call as `readCall` would make it; signed in unless told otherwise. */
export function smallCall(credential: Call["credential"] = { kind: "cookie", token: "t" }): Call {
  return {
    requestId: randomUUID(),
    realm: "main",
    credential,
    client: { address: "127.0.0.1", userAgent: null, languages: null, deviceToken: null, browserToken: null },
    face: "graphql",
  };
}
