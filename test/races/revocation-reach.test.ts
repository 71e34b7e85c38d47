/** What is ended at one node is dead at the other within a second, where the session is warm (FIX-06). By the machine's own time. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Answer, newVisitor, type Visitor } from "../support/faces.ts";
import { createTwoNodes } from "../support/nodes.ts";
import { fine, newPerson, type Person, type Stage, second } from "../support/stage.ts";
import { engines } from "../support/stores.ts";

describe.each(engines)("on %s", (engine) => {
  let here: Stage;
  let there: Stage;
  beforeAll(async () => {
    [here, there] = await createTwoNodes({ engine, hasSystemClock: true });
  });
  afterAll(() => here.close());

  /** Asks the other node again and again. @returns the milliseconds until it knows. */
  async function deadThere(visitor: Visitor): Promise<number> {
    const start = performance.now();
    while (await there.isSignedIn(visitor)) {
      if (performance.now() - start > 5 * second) break;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    return performance.now() - start;
  }

  async function warmEverywhere(person: Person, carrier: "cookie" | "tokens"): Promise<Visitor> {
    const visitor = await here.signIn(person, carrier);
    for (const node of [here, there, there]) expect(await node.isSignedIn(visitor)).toBe(true);
    return visitor;
  }

  const endings: Readonly<Record<string, (visitor: Visitor, person: Person) => Promise<Answer>>> = {
    "sign-out": (visitor) => here.call(visitor, "signOut"),
    "a changed password": async (_visitor, { email, password }) => {
      const other = await here.signIn({ email, password });
      return here.call(other, "changePassword", { currentPassword: password, newPassword: "a password chosen anew" });
    },
    "revocation of the others": async (_visitor, person) => here.call(await here.signIn(person), "revokeOtherSessions"),
  };

  describe.each(["cookie", "tokens"] as const)("a session carried by %s", (carrier) => {
    test.each(Object.keys(endings))("FIX-06: is dead within a second after %s", async (name) => {
      const person = newPerson();
      await here.signUp(person);
      const visitor = await warmEverywhere(person, carrier);
      const copy = { ...newVisitor(), cookies: new Map(visitor.cookies), accessToken: visitor.accessToken };
      const answer = await endings[name]?.(visitor, person);
      if (answer !== undefined) fine(answer);
      expect(await deadThere(copy)).toBeLessThan(second);
    });
  });

  test("FIX-10: is dead for good, warm or cold", async () => {
    const person = newPerson();
    await here.signUp(person);
    const visitor = await warmEverywhere(person, "cookie");
    const copy = { ...newVisitor(), cookies: new Map(visitor.cookies) };
    fine(await here.call(visitor, "signOut"));
    await deadThere(copy);
    for (const node of [here, there, here, there]) expect(await node.isSignedIn(copy)).toBe(false);
  });

  test("a change of the account is seen there within a second", async () => {
    const person = newPerson();
    await here.signUp(person);
    const visitor = await warmEverywhere(person, "cookie");
    fine(await here.call(visitor, "updateAccount", { locale: "fr" }));
    const start = performance.now();
    const localeThere = async () => JSON.stringify((await there.call(visitor, "getAccount")).value);
    while (!(await localeThere()).includes('"locale":"fr"') && performance.now() - start < 5 * second) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    expect(performance.now() - start).toBeLessThan(second);
  });
});
