/** What is good once is good once, however many try at the same moment, on one node and on two (RAC-01, TOK-01). */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { issueSetupToken } from "../../src/domain/first-administrator.ts";
import { textAt } from "../support/answers.ts";
import { type Answer, newVisitor } from "../support/faces.ts";
import { atOnce, createTwoNodes } from "../support/nodes.ts";
import { createStage, fine, newPerson, type Stage } from "../support/stage.ts";
import { engines } from "../support/stores.ts";

const times = 50;
const newPassword = "a password chosen anew";

/** Exactly one got through; everyone else was refused in one of these ways. */
function expectOneWinner(answers: readonly Answer[], ...codes: readonly string[]): void {
  const refusals = answers.flatMap(({ problem }) => (problem === null ? [] : [problem.code]));
  expect(refusals.filter((code) => !codes.includes(code))).toEqual([]);
  expect(answers.length - refusals.length).toBe(1);
}

const places = engines.flatMap((engine) => [1, 2].map((count): [(typeof engines)[number], number] => [engine, count]));

describe.each(places)("on %s, %i node(s)", (engine, count) => {
  let nodes: readonly Stage[] = [];
  let stage: Stage;
  beforeAll(async () => {
    nodes = count === 1 ? [await createStage("rest", { engine })] : await createTwoNodes({ engine });
    const [first] = nodes;
    if (first === undefined) throw new Error("There is no node.");
    stage = first;
  });
  afterAll(() => stage.close());

  test("RAC-01, TOK-01: one confirms an address", async () => {
    const person = newPerson();
    await stage.claim(person);
    const token = await stage.tokenFor(person.email);
    expectOneWinner(await atOnce(times, nodes, (node) => node.call(newVisitor(), "confirmSignUp", { token })), "invalid_token");
  });

  test("RAC-01: one sets a new password, and it is the one that holds", async () => {
    const person = newPerson();
    await stage.signUp(person);
    fine(await stage.call(newVisitor(), "requestPasswordReset", { email: person.email }));
    const token = await stage.tokenFor(person.email);
    const answers = await atOnce(times, nodes, (node, at) =>
      node.call(newVisitor(), "confirmPasswordReset", { token, newPassword: `${newPassword} ${at}` }),
    );
    expectOneWinner(answers, "invalid_token");
    const winner = answers.findIndex(({ problem }) => problem === null);
    await stage.signIn({ ...person, password: `${newPassword} ${winner}` });
    await stage.emptyMailbox();
  });

  test("RAC-01: one proves who they are with a challenge", async () => {
    const person = newPerson();
    await stage.signUp(person);
    const visitor = await stage.signIn(person);
    const challenge = textAt(fine(await stage.call(visitor, "startReauthentication")), "challenge");
    const answers = await atOnce(times, nodes, (node) => {
      const copy = newVisitor();
      for (const [name, value] of visitor.cookies) copy.cookies.set(name, value);
      return node.call(copy, "reauthenticate", { challenge, password: person.password });
    });
    // Who comes later finds the challenge spent, or their cookie replaced, or the device's guesses all taken for a moment.
    expectOneWinner(answers, "invalid_challenge", "unauthenticated", "wrong_password", "rate_limited");
  });

  test("RAC-01: one becomes the first administrator", async () => {
    const { id } = await stage.database.queries.selectFrom("realm").select("id").where("name", "=", "main").executeTakeFirstOrThrow();
    const token = await issueSetupToken(stage.database.queries, id, stage.clock.now());
    const answers = await atOnce(times, nodes, (node) =>
      node.call(newVisitor(), "createFirstAdministrator", { token, email: newPerson().email, password: newPassword }),
    );
    expectOneWinner(answers, "invalid_token", "not_found");
    const administrators = await stage.database.queries.selectFrom("user").select("id").where("roles", "like", "%admin%").execute();
    expect(administrators).toHaveLength(1);
  });

  test("RAC-01: of one refresh token all get the same successor, and it is one lineage", async () => {
    const person = newPerson();
    await stage.signUp(person);
    const { refreshToken } = await stage.signIn(person, "tokens");
    const answers = await atOnce(times, nodes, (node) => node.call(newVisitor(), "refreshTokens", { refreshToken }));
    const successors = new Set(answers.map((answer) => textAt(fine(answer), "refreshToken")));
    expect(successors.size).toBe(1);
    const grants = await stage.database.queries.selectFrom("token_grant").select(["generation", "revoked_at"]).execute();
    expect(grants).toEqual([{ generation: 2, revoked_at: null }]);
    fine(await stage.call(newVisitor(), "refreshTokens", { refreshToken: [...successors][0] }));
  });
});
