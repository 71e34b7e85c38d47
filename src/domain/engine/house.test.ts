/** The house: who may go on, what an act finds in its context, and what is left of a call in the audit. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { newVisitor } from "../../../test/support/faces.ts";
import { createStage, newPerson, type SignedIn, type Stage } from "../../../test/support/stage.ts";
import type { RunningEngine } from "../../engine.ts";
import type { Access, Operation } from "../../kernel/operation.ts";
import { commonProblems } from "../../kernel/problem.ts";
import type { Call, Credential } from "../call/call.ts";
import type { CardeaContext } from "../call/context.ts";
import { operation } from "../call/operation.ts";
import { problems } from "../problems.ts";

type ActContext = Omit<CardeaContext, "user">;

const output = z.object({ said: z.string() });
let stage: Stage;
let engine: RunningEngine;
let visitor: SignedIn;
let userId: string;
const person = newPerson();

beforeAll(async () => {
  stage = await createStage("rest");
  engine = await stage.cardea.engine();
  userId = await stage.signUp(person);
  visitor = await stage.signIn(person);
});
afterAll(() => stage.close());

const cookie = (): Credential => ({ kind: "cookie", token: visitor.cookies.get("cardea") ?? "" });
const library = (): Credential => ({ kind: "library", userId });
let calls = 0;

/** Calls an operation that no file has. @returns `ok` or the code, and the audit events that were left. */
async function run(
  made: Operation,
  credential: Credential | null,
  method: "get" | "post" = "post",
): Promise<{ result: string; audit: string[] }> {
  calls += 1;
  const requestId = `request-${calls}`;
  const client = { address: "192.0.2.1", userAgent: null, languages: "fr", deviceToken: null, browserToken: null };
  const call: Call = { requestId, realm: "main", credential, client, face: credential?.kind === "library" ? "library" : "rest" };
  const outcome = await engine.invoke({ method, path: "/x", parameters: [], operation: made }, call, {});
  await engine.refusals.flush();
  const events = await stage.database.queries.selectFrom("audit_event").selectAll().where("request_id", "=", requestId).execute();
  const audit = events.map((event) => [event.outcome, event.code].filter((part) => part !== null).join(" "));
  return { result: outcome.ok ? String(outcome.value.said) : outcome.problem.type.code, audit };
}

function guarded(access: Access, act: (context: ActContext) => Promise<string> | string = () => "ok"): Operation {
  return operation({ name: "doSomething", summary: "Does.", access, output, problems: [problems.usernameTaken] }).run(
    async (_input, context) => ({
      said: await act(context),
    }),
  );
}

const setRoles = async (...roles: string[]) => {
  await stage.database.queries
    .updateTable("user")
    .set({ roles: JSON.stringify(roles) })
    .where("id", "=", userId)
    .execute();
  engine.services.invalidation.apply([{ kind: "user", realmId: "", id: userId }]);
};

describe("access", () => {
  test("an access token goes as far as its scopes, a session everywhere", async () => {
    const bearer = (): Credential => ({ kind: "bearer", token: tokens.accessToken ?? "" });
    const tokens = await stage.signIn(person, "tokens");
    expect((await run(guarded({ who: "user", scopes: ["account"] }), bearer())).result).toBe("ok");
    expect((await run(guarded({ who: "user", scopes: ["account", "billing"] }), bearer())).result).toBe("forbidden");
    expect((await run(guarded({ who: "user", scopes: ["billing"] }), cookie())).result).toBe("ok");
    expect((await run(guarded({ who: "user", scopes: ["billing"] }), library())).result).toBe("ok");
  });

  test.each<[string, Access["who"], string[], string]>([
    ["a user is no administrator", "admin", [], "forbidden"],
    ["a user with another role is none", "admin", ["editor"], "forbidden"],
    ["an administrator is one", "admin", ["admin"], "ok"],
    ["an administrator of the instance is one, too", "admin", ["instance_admin"], "ok"],
    ["an administrator is not one of the instance", "instanceAdmin", ["admin"], "forbidden"],
    ["an administrator of the instance is", "instanceAdmin", ["instance_admin"], "ok"],
  ])("%s", async (_what, who, roles, expected) => {
    await setRoles(...roles);
    expect((await run(guarded({ who }), cookie())).result).toBe(expected);
    expect((await run(guarded({ who }), null)).result).toBe("unauthenticated");
  });

  test("what administrators change needs a recent proof, and what asks for one gets it", async () => {
    await setRoles("admin");
    const old = 15 * 60_000 + 1;
    stage.clock.move(old);
    expect((await run(guarded({ who: "admin" }), cookie())).result).toBe("reauthentication_required");
    expect((await run(guarded({ who: "user", recentSeconds: 60 }), cookie())).result).toBe("reauthentication_required");
    expect((await run(guarded({ who: "user" }), cookie())).result).toBe("ok");
    expect((await run(guarded({ who: "user", recentSeconds: 60 }), library())).result).toBe("ok");
    stage.clock.move(-old);
    expect((await run(guarded({ who: "user", recentSeconds: 60 }), cookie())).result).toBe("ok");
  });
});

describe("the context", () => {
  test("tells how the caller came, and which language to speak", async () => {
    const tell = guarded({ who: "user" }, (context) =>
      [context.carrier, context.isTrustedCall, context.locale, context.options.baseUrl].join(" "),
    );
    expect((await run(tell, cookie())).result).toMatch(/^cookie false \w\w http:\/\/localhost:3000$/);
    expect((await run(tell, library())).result).toMatch(/^cookie true /);
    const { accessToken } = await stage.signIn(
      { email: (await emailOf(userId)) ?? "", password: "correct horse battery" },
      "tokens",
      newVisitor(),
    );
    expect((await run(tell, { kind: "bearer", token: accessToken ?? "" })).result).toMatch(/^tokens false /);
  });

  test("I7: commits once; a second transaction would have no event of its own", async () => {
    const twice = guarded({ who: "user" }, async (context) => {
      await context.commit(async () => {});
      await context.commit(async () => {});
      return "ok";
    });
    expect(await run(twice, cookie())).toEqual({ result: "internal", audit: ["SUCCESS"] });
  });
});

describe("the audit", () => {
  test("LOG-04: a change leaves exactly one event, whether its act committed it or not", async () => {
    expect((await run(guarded({ who: "user" }), cookie())).audit).toEqual(["SUCCESS"]);
    const committing = guarded({ who: "user" }, (context) => context.commit(async () => "ok"));
    expect((await run(committing, cookie())).audit).toEqual(["SUCCESS"]);
    expect((await run(guarded({ who: "user" }), cookie(), "get")).audit).toEqual([]);
  });

  test("LOG-10: a refusal leaves one, a slip of the pen or a visitor without credentials none", async () => {
    await setRoles();
    const refusing = (type: Parameters<CardeaContext["problem"]>[0]) =>
      guarded({ who: "user" }, (context) => {
        throw context.problem(type);
      });
    expect(await run(refusing(problems.usernameTaken), cookie())).toEqual({ result: "username_taken", audit: ["REFUSED username_taken"] });
    expect((await run(guarded({ who: "admin" }), cookie(), "get")).audit).toEqual(["REFUSED forbidden"]);
    expect((await run(guarded({ who: "user" }), { kind: "cookie", token: "x" })).audit).toEqual(["REFUSED unauthenticated"]);
    expect((await run(guarded({ who: "user" }), null)).audit).toEqual([]);
    for (const type of [commonProblems.invalidRequest, commonProblems.notFound, commonProblems.rateLimited]) {
      expect((await run(refusing(type), cookie())).audit).toEqual([]);
    }
    const failing = guarded({ who: "user" }, () => {
      throw new Error("A bug.");
    });
    expect(await run(failing, cookie())).toEqual({ result: "internal", audit: ["FAILED internal"] });
  });

  test("a refusal that can't be written is still a refusal", async () => {
    const record = engine.refusals.record;
    Object.assign(engine.refusals, { record: () => Promise.reject(new Error("The disk is full.")) });
    expect(await run(guarded({ who: "admin" }), cookie())).toEqual({ result: "forbidden", audit: [] });
    Object.assign(engine.refusals, { record });
  });
});

async function emailOf(id: string): Promise<string | null> {
  return (await stage.database.queries.selectFrom("user").select("email").where("id", "=", id).executeTakeFirstOrThrow()).email;
}
