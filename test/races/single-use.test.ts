/** What is good once is good once, however many try at the same moment, on one node and on two (RAC-01, TOK-01). */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { issueSetupToken } from "../../src/domain/administration/first-administrator.ts";
import { textAt } from "../support/answers.ts";
import { askedToSignIn } from "../support/email-sign-in.ts";
import { type Answer, newVisitor } from "../support/faces.ts";
import { atOnce, createTwoNodes } from "../support/nodes.ts";
import { createStage, fine, minute, newPerson, type Stage } from "../support/stage.ts";
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

  test("RAC-01, TOK-01: [B3] one confirms an address", async () => {
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

  test("TOK-03, RAC-01: one signs in by mail, whether with the link or with the code", async () => {
    const { challenge, code, token } = await askedToSignIn(stage);
    await stage.database.queries.deleteFrom("session").execute();
    const answers = await atOnce(times, nodes, (node, at) => {
      const shown = at % 5 === 0 ? { challenge, code } : { token };
      return node.call(newVisitor(), "confirmEmailSignIn", { ...shown, carrier: "tokens" });
    });
    // Of ten who bring the code at once, the sixth and later wait.
    expectOneWinner(answers, "invalid_token", "invalid_code", "rate_limited");
    expect(await stage.database.queries.selectFrom("session").select("id").execute()).toHaveLength(1);
    await stage.database.queries.deleteFrom("token_grant").execute();
  });

  test("RAC-01: one moves an account to its new address, and one takes it back", async () => {
    const person = newPerson();
    await stage.signUp(person);
    const { email } = newPerson();
    fine(await stage.call(await stage.signIn(person), "requestEmailChange", { email }));
    const [token, back] = [await stage.tokenFor(email), await stage.tokenFor(person.email)];
    expectOneWinner(await atOnce(times, nodes, (node) => node.call(newVisitor(), "confirmEmailChange", { token })), "invalid_token");
    const reverts = await atOnce(times, nodes, (node) => node.call(newVisitor(), "revertEmailChange", { token: back }));
    expectOneWinner(reverts, "invalid_token");
  });

  test("PRE-07: of an account that moves to an address and one that proves it at once, one has it", async () => {
    const [person, claimant] = [newPerson(), newPerson()];
    await stage.signUp(person);
    await stage.claim(claimant);
    const confirmation = await stage.tokenFor(claimant.email);
    stage.clock.move(minute);
    fine(await stage.call(await stage.signIn(person), "requestEmailChange", { email: claimant.email }));
    const token = await stage.tokenFor(claimant.email);
    const answers = await atOnce(2 * nodes.length, [...nodes, ...nodes], (node, at) =>
      at % 2 === 0
        ? node.call(newVisitor(), "confirmEmailChange", { token })
        : node.call(newVisitor(), "confirmSignUp", { token: confirmation }),
    );
    expectOneWinner(answers, "invalid_token");
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
