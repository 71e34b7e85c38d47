/** A code is good once, however many bring it at the same moment, and guesses are counted wherever they come in. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { textAt } from "../support/answers.ts";
import { type Answer, newVisitor, type Visitor } from "../support/faces.ts";
import { atOnce, createTwoNodes } from "../support/nodes.ts";
import { authenticator, challengeFor, enrolled, signInWith } from "../support/second-factors.ts";
import { createStage, fine, minute, newPerson, type Stage, second, stageOf } from "../support/stage.ts";
import { engines } from "../support/stores.ts";

function expectOneWinner(answers: readonly Answer[]): void {
  const codes = answers.flatMap(({ problem }) => (problem === null ? [] : [problem.code]));
  expect(answers.length - codes.length).toBe(1);
  // Ten are looked at in a quarter of an hour; the others are not even compared.
  expect(codes.filter((code) => !["invalid_code", "rate_limited", "invalid_challenge"].includes(code))).toEqual([]);
}

/** Challenges of their own, so that only the code can stop them. */
async function challenges(stage: Stage, person: { email: string; password: string }, count: number): Promise<[string, Visitor][]> {
  const made: [string, Visitor][] = [];
  for (let at = 0; at < count; at += 1) {
    const visitor = newVisitor();
    made.push([await challengeFor(stage, person, visitor), visitor]);
  }
  return made;
}

async function sessionsOf(stage: Stage, email: string): Promise<number> {
  const rows = await stage.database.queries
    .selectFrom("session")
    .innerJoin("user", "user.id", "session.user_id")
    .whereRef("session.user_epoch", "=", "user.session_epoch")
    .where("user.email", "=", email)
    .select("session.id")
    .execute();
  return rows.length;
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

  test("MFA-03: the same code 50 times at once, each with a challenge of its own, starts one session", async () => {
    const { person, app } = await enrolled(stage);
    const before = await sessionsOf(stage, person.email);
    const own = await challenges(stage, person, 50);
    const totpCode = app.code(stage);
    const answers = await atOnce(50, nodes, (node, at) => {
      const [challenge, visitor] = own[at] ?? ["", newVisitor()];
      return node.call(visitor, "completeSecondFactor", { challenge, totpCode });
    });
    expectOneWinner(answers);
    expect(await sessionsOf(stage, person.email)).toBe(before + 1);
  });

  test("MFA-14: two codes for one challenge at once start one session", async () => {
    const { person, app } = await enrolled(stage);
    const visitor = newVisitor();
    const challenge = await challengeFor(stage, person, visitor);
    const codes = [app.code(stage, -1), app.code(stage), app.code(stage, 1)];
    const answers = await atOnce(3, nodes, (node, at) =>
      node.call({ ...visitor, cookies: new Map(visitor.cookies) }, "completeSecondFactor", { challenge, totpCode: codes[at] }),
    );
    expectOneWinner(answers);
  });

  test("MFA-08: one recovery code 20 times at once starts one session", async () => {
    const { person, recoveryCodes } = await enrolled(stage);
    const own = await challenges(stage, person, 20);
    const answers = await atOnce(20, nodes, (node, at) => {
      const [challenge, visitor] = own[at] ?? ["", newVisitor()];
      return node.call(visitor, "completeSecondFactor", { challenge, recoveryCode: recoveryCodes[0] });
    });
    expectOneWinner(answers);
  });

  test("one code at two doors at once, sign-in and re-authentication, opens one", async () => {
    const { person, visitor, app } = await enrolled(stage);
    const [[challenge, browser] = ["", newVisitor()]] = await challenges(stage, person, 1);
    const totpCode = app.code(stage);
    const answers = await atOnce(2, nodes, (node, at) =>
      at === 0 ? node.call(browser, "completeSecondFactor", { challenge, totpCode }) : node.call(visitor, "reauthenticate", { totpCode }),
    );
    expectOneWinner(answers);
  });

  test("two first codes at once activate one app, with one set of recovery codes", async () => {
    const person = newPerson();
    await stage.signUp(person);
    const visitor = await stage.signIn(person);
    const app = authenticator(textAt(fine(await stage.call(visitor, "enrollTotp")), "secret"));
    const answers = await atOnce(5, nodes, (node) =>
      node.call({ ...visitor, cookies: new Map(visitor.cookies) }, "activateTotp", { code: app.code(stage) }),
    );
    const codes = answers.flatMap(({ problem }) => (problem === null ? [] : [problem.code]));
    expect(codes).toHaveLength(4);
    expect(codes.filter((code) => !["nothing_to_activate", "unauthenticated"].includes(code))).toEqual([]);
    const rows = await stage.database.queries
      .selectFrom("recovery_code")
      .innerJoin("user", "user.id", "recovery_code.user_id")
      .where("email", "=", person.email)
      .select("code_mac")
      .execute();
    expect(rows).toHaveLength(10);
  });

  test("MFA-04, MFA-06: one count for all factors, challenges, doors and nodes, which a restart keeps and MFA-25 tells the owner", async () => {
    const { person, visitor, app } = await enrolled(stage);
    await stage.emptyMailbox();
    const codes: (string | undefined)[] = [];
    for (let at = 0; at < 10; at += 1) {
      const node = nodes[at % nodes.length] ?? stage;
      const answer =
        at % 3 === 0
          ? await signInWith(node, person, { totpCode: app.wrongCode(stage) })
          : at % 3 === 1
            ? await signInWith(node, person, { recoveryCode: `zzzzz-zzzz${at}` })
            : await node.call(visitor, "reauthenticate", { totpCode: app.wrongCode(stage) });
      codes.push(answer.problem?.code);
    }
    expect(codes).toEqual(Array.from({ length: 10 }, () => "invalid_code"));
    expect((await stage.mails()).map(({ subject }) => subject)).toEqual([expect.stringContaining("Wrong codes")]);
    const restarted = stageOf(await stage.another(), "rest");
    const input = { identifier: person.email, password: person.password, totpCode: app.code(stage) };
    for (const node of [stage, restarted]) expect((await node.call(newVisitor(), "issueTokens", input)).problem?.code).toBe("rate_limited");
    stage.clock.move(15 * minute + second);
    fine(await restarted.call(newVisitor(), "issueTokens", { ...input, totpCode: app.code(stage) }));
  });
});
