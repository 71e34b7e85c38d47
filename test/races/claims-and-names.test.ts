/** One address has one claim, one user name one user, and one user no more sessions than allowed, however many come at the same moment. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { textAt } from "../support/answers.ts";
import { newVisitor } from "../support/faces.ts";
import { atOnce, createTwoNodes } from "../support/nodes.ts";
import { fine, minute, newPerson, type SignedIn, type Stage } from "../support/stage.ts";
import { engines } from "../support/stores.ts";

describe.each(engines)("on %s, two nodes", (engine) => {
  let nodes: readonly [Stage, Stage];
  let stage: Stage;
  beforeAll(async () => {
    nodes = await createTwoNodes({ engine, settings: { sessions: { maxPerUser: 3 } } });
    [stage] = nodes;
  });
  afterAll(() => stage.close());

  test("EML-11: of 20 sign-ups with one address there is one claim, with a password if all chose the same", async () => {
    const person = newPerson();
    const input = { email: person.email, password: person.password };
    const answers = await atOnce(20, nodes, (node) => node.call(newVisitor(), "startSignUp", input));
    for (const answer of answers) fine(answer);
    const users = await stage.database.queries.selectFrom("user").select("id").where("email_key", "=", person.email).execute();
    expect(users).toHaveLength(1);
    await stage.signIn(person);
  });

  test("PRE-07: of 20 sign-ups with one address and as many passwords there is one claim, and none of them is any good", async () => {
    const person = newPerson();
    const passwordOf = (at: number) => `the choice of number ${at}`;
    const answers = await atOnce(20, nodes, (node, at) =>
      node.call(newVisitor(), "startSignUp", { email: person.email, password: passwordOf(at) }),
    );
    for (const answer of answers) fine(answer);
    for (const at of [0, 7, 19]) {
      const signedIn = await stage.call(newVisitor(), "signInWithPassword", { identifier: person.email, password: passwordOf(at) });
      expect(signedIn.problem?.code).toBe("invalid_credentials");
    }
    fine(await stage.call(newVisitor(), "confirmSignUp", { token: await stage.tokenFor(person.email) }));
    fine(await stage.call(newVisitor(), "setPassword", { token: await stage.tokenFor(person.email), newPassword: person.password }));
    await stage.signIn(person);
  });

  test("EML-11: of two users who take one user name at once, one gets it", async () => {
    const visitors: SignedIn[] = [];
    for (let at = 0; at < 6; at += 1) {
      const person = newPerson();
      await stage.signUp(person);
      visitors.push(await stage.signIn(person));
    }
    const answers = await atOnce(visitors.length, nodes, (node, at) =>
      node.call(visitors[at] ?? newVisitor(), "updateAccount", { username: "the-one" }),
    );
    const codes = answers.map(({ problem }) => problem?.code ?? "fine").sort();
    expect(codes).toEqual(["fine", ...Array.from({ length: 5 }, () => "username_taken")]);
  });

  test("RAC-07: of 30 sign-ins at once never more than three sessions live, and the store holds no other", async () => {
    const person = newPerson();
    await stage.signUp(person);
    const input = { identifier: person.email, password: person.password };
    // Each from a device of its own: too many at once from one would look like guessing.
    const devices: (string | null)[] = [];
    for (let at = 0; at < 30; at += 1) devices.push((await stage.signIn(person, "tokens")).deviceToken);
    stage.clock.move(minute);
    let most = 0;
    const count = async () => {
      const user = stage.database.queries.selectFrom("user").select("id").where("email_key", "=", person.email);
      const { length } = await stage.database.queries.selectFrom("session").select("id").where("user_id", "in", user).execute();
      most = Math.max(most, length);
    };
    const answers = await atOnce(30, nodes, async (node, at) => {
      const answer = await node.call(newVisitor(`198.18.1.${at}`), "issueTokens", { ...input, deviceToken: devices[at] });
      await count();
      return answer;
    });
    expect(most).toBe(3);
    const tokens = answers.map((answer) => textAt(fine(answer), "tokens", "accessToken"));
    const alive = await Promise.all(tokens.map((accessToken) => stage.isSignedIn({ ...newVisitor(), accessToken })));
    expect(alive.filter(Boolean)).toHaveLength(3);
  });
});
