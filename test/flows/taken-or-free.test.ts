/** Nothing open to anyone says whether an address is free. Whether a user name is, a form has to say, and it says it only so often. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createMemoryLimiter } from "../../src/adapters/memory-limiter.ts";
import { routes } from "../../src/routes.generated.ts";
import { faces, newVisitor } from "../support/faces.ts";
import { createStage, newPerson, type Stage } from "../support/stage.ts";

const contracts = routes.map(({ operation }) => operation.contract);

describe("ENU-13: whether it is free", () => {
  test("is said of no address to whoever has got nothing by mail", () => {
    const telling = ["address_in_use", "already_verified", "email_taken"];
    // A link or a code proves the mailbox, so its owner is told.
    const open = contracts.filter(({ access, input }) => access.who === "anyone" && input?.shape.token === undefined);
    const told = open.flatMap(({ name, problems = [] }) =>
      problems.filter(({ code }) => telling.includes(code)).map(({ code }) => `${name} ${code}`),
    );
    expect(told).toEqual([]);
    expect(open.length).toBeGreaterThan(15);
  });

  test("is said of a user name by operations with a limit alone", () => {
    const telling = contracts.filter(
      ({ access, problems = [] }) => !isAdministrators(access.who) && problems.some(({ code }) => code === "username_taken"),
    );
    expect(telling.map(({ name }) => name).sort()).toEqual(["startSignUp", "updateAccount"]);
    expect(telling.filter(({ limit }) => limit === undefined).map(({ name }) => name)).toEqual([]);
  });
});

describe.each(faces)("ENU-13: whoever asks by %s", (face) => {
  let stage: Stage;
  const taken = newPerson({ username: "taken.name" });
  beforeAll(async () => {
    stage = await createStage(face, { options: { ports: { limiter: createMemoryLimiter() } } });
    await stage.signUp(taken);
  });
  afterAll(() => stage.close());

  test("at sign-up for one name after the other is stopped", async () => {
    const seen = new Set<string>();
    for (let at = 0; at < 40; at += 1) {
      const { problem } = await stage.call(newVisitor("198.51.100.4"), "startSignUp", {
        email: `a${at}@example.org`,
        password: "correct horse battery",
        username: "taken.name",
      });
      seen.add(problem?.code ?? "OK");
      if (problem?.code === "rate_limited") break;
    }
    expect([...seen]).toEqual(["username_taken", "rate_limited"]);
  });

  test("in an account of their own is stopped too", async () => {
    const person = newPerson();
    await stage.signUp(person);
    const visitor = await stage.signIn(person);
    const seen = new Set<string>();
    for (let at = 0; at < 80; at += 1) {
      const { problem } = await stage.call(visitor, "updateAccount", { username: "taken.name" });
      seen.add(problem?.code ?? "OK");
      if (problem?.code === "rate_limited") break;
    }
    expect([...seen]).toEqual(["username_taken", "rate_limited"]);
  });
});

function isAdministrators(who: string): boolean {
  return who === "admin" || who === "instanceAdmin";
}
