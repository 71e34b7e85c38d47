/** The one path of every call: its order, and what becomes of each thing that may go wrong on it. */
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { StoreUnavailable } from "../storage/database.ts";
import { type House, invoke, type Refusal, type Refusing } from "./invoke.ts";
import { isOperation, operationOn } from "./operation.ts";
import { Unavailable } from "./ports.ts";
import { commonProblems, Problem, type ProblemType, problemType } from "./problem.ts";
import type { Method } from "./route.ts";

interface Context extends Refusing {
  readonly user: null;
}

const declared = problemType("tea_is_out", 409, "No tea.");
const undeclared = problemType("coffee_is_out", 409, "No coffee.");
const operation = operationOn<Context>();
const context: Context = { user: null, problem: (type, details) => new Problem(type, details) };

type Step = keyof House<{ requestId: string }, Context, string>;

interface Run {
  /** What one of the house's steps throws. */
  readonly failAt?: Partial<Record<Step, unknown>>;
  readonly act?: (input: { n: number }) => unknown;
  readonly input?: unknown;
  readonly method?: Method;
  readonly problems?: readonly ProblemType[];
}

/** Runs one operation in a house that writes down what it is asked. */
async function run({ failAt = {}, act = () => ({ cup: "full" }), input = { n: 1 }, method = "post", problems = [declared] }: Run) {
  const steps: string[] = [];
  const refusals: Refusal<{ requestId: string }, Context>[] = [];
  const step = (name: Step) => {
    steps.push(name);
    if (name in failAt) throw failAt[name];
  };
  const house: House<{ requestId: string }, Context, string> = {
    async identify() {
      step("identify");
      return context;
    },
    authorise: () => step("authorise"),
    limit: async () => step("limit"),
    provePerson: () => undefined,
    askHost: () => null,
    localeOf: () => "en",
    effectsOf: () => ["effect"],
    recordSuccess: async () => step("recordSuccess"),
    async recordRefusal(refusal) {
      steps.push("recordRefusal");
      refusals.push(refusal);
    },
  };
  const made = operation({
    name: "brewTea",
    summary: "Brews.",
    access: { who: "anyone" },
    input: z.object({ n: z.int() }),
    output: z.object({ cup: z.string() }),
    problems,
  }).run((parsed) => {
    steps.push("act");
    // A bug of an act may return anything.
    return act(parsed) as { cup: string };
  });
  const outcome = await invoke(house, { method, path: "/tea", parameters: [], operation: made }, { requestId: "r" }, input);
  return { outcome, steps, refusals };
}

const codeOf = ({ outcome }: Awaited<ReturnType<typeof run>>) => (outcome.ok ? "ok" : outcome.problem.type.code);
const thrown = (type: ProblemType) => () => {
  throw new Problem(type);
};

describe("the order", () => {
  test("is access, limit, input, run, output, audit", async () => {
    const { outcome, steps } = await run({});
    expect(steps).toEqual(["identify", "authorise", "limit", "act", "recordSuccess"]);
    expect(outcome).toEqual({ ok: true, value: { cup: "full" }, effects: ["effect"] });
  });

  test("a read leaves no audit event", async () => {
    expect((await run({ method: "get" })).steps).not.toContain("recordSuccess");
  });

  test("RAT-15: a wrong input of somebody limited is refused by the limit, before anything is parsed", async () => {
    const limited = await run({ failAt: { limit: new Problem(commonProblems.rateLimited) }, input: "nonsense" });
    expect(codeOf(limited)).toBe("rate_limited");
    expect(limited.steps).toEqual(["identify", "authorise", "limit", "recordRefusal"]);
  });

  test.each(["identify", "authorise", "limit"] as const)("nothing runs after a refusal at %s", async (at) => {
    const refused = await run({ failAt: { [at]: new Problem(commonProblems.forbidden) } });
    expect(codeOf(refused)).toBe("forbidden");
    expect(refused.steps).not.toContain("act");
    expect(refused.refusals[0]?.context).toBe(at === "identify" ? null : context);
    expect(refused.outcome.effects).toEqual(at === "identify" ? [] : ["effect"]);
  });

  test("the act never sees a wrong input", async () => {
    const refused = await run({ input: { n: "1" } });
    expect(codeOf(refused)).toBe("invalid_request");
    expect(refused.steps).not.toContain("act");
  });
});

describe("what an act throws", () => {
  test("a declared problem goes out as it is, and is no error of ours", async () => {
    const refused = await run({ act: thrown(declared) });
    expect(codeOf(refused)).toBe("tea_is_out");
    expect(refused.refusals).toMatchObject([{ error: null }]);
  });

  test("a common problem need not be declared", async () => {
    expect(codeOf(await run({ act: thrown(commonProblems.notFound) }))).toBe("not_found");
  });

  test("LOG-05: an undeclared problem is internal, and kept whole for the log", async () => {
    const failed = await run({ act: thrown(undeclared) });
    expect(codeOf(failed)).toBe("internal");
    expect(failed.refusals).toMatchObject([{ error: { type: undeclared } }]);
  });

  test.each([new Error("secret reason"), new TypeError("x is undefined"), "text", null])("LOG-05: %s is internal", async (error) => {
    const failed = await run({
      act: () => {
        throw error;
      },
    });
    expect(codeOf(failed)).toBe("internal");
    expect(JSON.stringify(failed.outcome)).not.toContain("secret reason");
  });

  test.each([
    ["a full queue", new Unavailable("Full.", 7), 7],
    ["a store out of reach", new StoreUnavailable("Down."), 1],
  ])("BPR-01: %s is unavailable, with the time to wait", async (_what, error, seconds) => {
    const failed = await run({
      act: () => {
        throw error;
      },
    });
    expect(codeOf(failed)).toBe("unavailable");
    expect(failed.refusals).toMatchObject([{ problem: { retryAfterSeconds: seconds }, error }]);
  });
});

describe("the output", () => {
  test("MAS-12: an extra field can't leak", async () => {
    const { outcome } = await run({ act: () => ({ cup: "full", passwordHash: "$argon2id$" }) });
    expect(outcome).toMatchObject({ value: { cup: "full" } });
    expect(JSON.stringify(outcome)).not.toContain("argon2id");
  });

  test("one that the schema refuses is internal, not sent", async () => {
    expect(codeOf(await run({ act: () => ({ cup: 1 }) }))).toBe("internal");
  });

  test("TOK-22: an audit event that could not be written makes no success", async () => {
    expect(codeOf(await run({ failAt: { recordSuccess: new StoreUnavailable("Full disk.") } }))).toBe("unavailable");
  });
});

test("an operation that declares no problem can have only the common ones", async () => {
  const made = operation({ name: "doIt", summary: "Does.", access: { who: "anyone" }, output: z.object({}) }).run(thrown(declared));
  const refusals: Refusal<{ requestId: string }, Context>[] = [];
  const house: House<{ requestId: string }, Context, string> = {
    identify: () => context,
    authorise: () => {},
    limit: () => {},
    provePerson: () => undefined,
    askHost: () => null,
    localeOf: () => "en",
    effectsOf: () => [],
    recordSuccess: async () => {},
    recordRefusal: async (refusal) => void refusals.push(refusal),
  };
  const outcome = await invoke(house, { method: "post", path: "/", parameters: [], operation: made }, { requestId: "r" }, {});
  expect(outcome).toMatchObject({ ok: false, problem: { type: commonProblems.internal } });
  expect(refusals).toMatchObject([{ error: { type: declared } }]);
});

describe("a house and an act that need not wait", () => {
  const house: House<{ requestId: string }, Context, string> = {
    identify: () => context,
    authorise: () => {},
    limit: () => {},
    provePerson: () => undefined,
    askHost: () => null,
    localeOf: () => "en",
    effectsOf: () => [],
    recordSuccess: async () => {},
    recordRefusal: async () => {},
  };
  const output = z.object({ cups: z.array(z.object({ size: z.int() })) });
  const brew = (name: string, returned: object, schema: z.ZodObject = output) =>
    operation({ name, summary: "Brews.", access: { who: "anyone" }, output: schema }).run((() => returned) as () => { cups: [] });
  const pour = (made: ReturnType<typeof brew>) => {
    const outcome = invoke(house, { method: "get", path: "/", parameters: [], operation: made }, { requestId: "r" }, {});
    if (outcome instanceof Promise || !outcome.ok) throw new Error("It did not answer at once.");
    return outcome.value;
  };

  test("answer at once; what is frozen is parsed once, and stays what it was", () => {
    const returned = Object.freeze({ cups: [{ size: 1, secret: "x" }] });
    const made = brew("brewTea", returned);
    const value = pour(made);
    expect(value).toEqual({ cups: [{ size: 1 }] });
    expect(pour(made)).toBe(value);
    expect(Object.isFrozen(value.cups)).toBe(true);
  });

  test("MAS-12: what another operation's schema let through is parsed anew", () => {
    const returned = Object.freeze({ cups: [], secret: "x" });
    const open = brew("brewAll", returned, z.object({ cups: z.array(z.string()), secret: z.string() }));
    expect(pour(open)).toEqual({ cups: [], secret: "x" });
    expect(pour(brew("brewTea", returned))).toEqual({ cups: [] });
    expect(pour(open)).toEqual({ cups: [], secret: "x" });
  });

  test("what may still change is parsed each time", () => {
    const returned = { cups: [{ size: 1 }] };
    const made = brew("brewTea", returned);
    expect(pour(made)).toEqual({ cups: [{ size: 1 }] });
    returned.cups.push({ size: 2 });
    expect(pour(made)).toEqual({ cups: [{ size: 1 }, { size: 2 }] });
  });
});

test("only what `operation` made is an operation", () => {
  const real = operation({ name: "doIt", summary: "Does.", access: { who: "anyone" }, output: z.object({}) }).run(() => ({}));
  expect(isOperation(real)).toBe(true);
  for (const other of [null, undefined, 1, {}, { ...real }]) expect(isOperation(other)).toBe(false);
});

test("an operation without input takes an empty object, and nothing else", () => {
  const made = operation({ name: "doIt", summary: "Does.", access: { who: "anyone" }, output: z.object({}) }).run(() => ({}));
  expect(made.input.safeParse({}).success).toBe(true);
  for (const raw of [{ a: 1 }, [], null, "x"]) expect(made.input.safeParse(raw).success).toBe(false);
});
