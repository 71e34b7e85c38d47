/** Of several who decide about one applicant at the same moment one wins, and an invitation makes one account, on one node and on two. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { stateOf } from "../../src/domain/user/user-state.ts";
import { newAdministrator } from "../support/administrators.ts";
import { textAt } from "../support/answers.ts";
import { type Answer, newVisitor } from "../support/faces.ts";
import { atOnce, createTwoNodes } from "../support/nodes.ts";
import { fine, minute, newPerson, type Person, type Stage } from "../support/stage.ts";
import { engines } from "../support/stores.ts";

const times = 50;

function winners(answers: readonly Answer[], ...codes: readonly string[]): readonly Answer[] {
  const refusals = answers.flatMap(({ problem }) => (problem === null ? [] : [problem.code]));
  expect(refusals.filter((code) => !codes.includes(code))).toEqual([]);
  return answers.filter(({ problem }) => problem === null);
}

describe.each(engines)("on %s, two nodes", (engine) => {
  let nodes: readonly [Stage, Stage];
  let stage: Stage;
  beforeAll(async () => {
    nodes = await createTwoNodes({ engine, settings: { signUp: { mode: "approval" } } });
    [stage] = nodes;
  });
  afterAll(() => stage.close());

  async function applicant(): Promise<Person> {
    const person = newPerson();
    await stage.claim(person);
    fine(await stage.call(newVisitor(), "confirmSignUp", { token: await stage.tokenFor(person.email) }));
    await stage.mails();
    stage.clock.move(minute);
    return person;
  }

  async function rowOf({ email }: Person) {
    return stage.database.queries.selectFrom("user").selectAll().where("email_key", "=", email).executeTakeFirstOrThrow();
  }

  /** Both decisions, one after the other in the order of the calls. */
  const decisionAt = (at: number) => (at % 4 < 2 ? "APPROVE" : "REJECT");
  const outcomes = { APPROVE: "ACTIVE", REJECT: "REJECTED" } as const;

  test("RAC-01: by mailed links, one decision wins, and the applicant hears of that one only", async () => {
    const administrators = [await newAdministrator(stage), await newAdministrator(stage)];
    const person = await applicant();
    const tokens = await Promise.all(administrators.map(async (each) => stage.tokenFor(each.person.email)));
    await stage.emptyMailbox();
    const answers = await atOnce(times, nodes, (node, at) =>
      node.call(newVisitor(), "decideSignUp", { token: tokens[at % 3 === 0 ? 0 : 1], decision: decisionAt(at) }),
    );
    const won = winners(answers, "invalid_token");
    expect(won).toHaveLength(1);
    const [first] = won;
    const decision = decisionAt(first === undefined ? 0 : answers.indexOf(first));
    expect(stateOf(await rowOf(person))).toBe(outcomes[decision]);
    expect((await stage.mails()).filter(({ to }) => to === person.email)).toHaveLength(1);
  });

  test("RAC-01: in the console, of an approval and a rejection made at once the last word is one", async () => {
    const { visitor } = await newAdministrator(stage);
    const person = await applicant();
    const { id } = await rowOf(person);
    const answers = await atOnce(20, nodes, (node, at) =>
      node.call(visitor, decisionAt(at) === "APPROVE" ? "adminApproveUser" : "adminRejectUser", { id }),
    );
    // Whoever reads a rejection that has been made may still approve, once; nobody rejects what is approved.
    const won = winners(answers, "already_decided");
    expect(won.length).toBeGreaterThanOrEqual(1);
    expect(won.length).toBeLessThanOrEqual(2);
    const approvals = won.filter((answer) => textAt(answer, "user", "state") === "ACTIVE");
    expect(stateOf(await rowOf(person))).toBe(approvals.length === 1 ? "ACTIVE" : "REJECTED");
  });

  test("RAC-01: an invitation makes one account", async () => {
    const { visitor } = await newAdministrator(stage);
    const link = textAt(fine(await stage.call(visitor, "adminCreateInvitation", { roles: ["admin"] })), "link");
    const invitation = link.split("invitation=")[1];
    const people = Array.from({ length: times }, () => newPerson());
    const answers = await atOnce(times, nodes, (node, at) => node.call(newVisitor(), "startSignUp", { ...people[at], invitation }));
    expect(winners(answers, "invalid_token")).toHaveLength(1);
    const emails = people.map(({ email }) => email);
    const users = await stage.database.queries.selectFrom("user").select("roles").where("email_key", "in", emails).execute();
    expect(users).toEqual([{ roles: '["admin"]' }]);
  });

  test("ADM-08: of many who prove their mailboxes at once the administrator gets one mail now, and hears of the rest in one more", async () => {
    const { person: administrator } = await newAdministrator(stage);
    const told = async () => (await stage.mails()).filter(({ to }) => to === administrator.email).map(({ subject }) => subject);
    await proveAtOnce(12);
    expect(await told()).toHaveLength(1);
    stage.clock.move(15 * minute);
    // Whoever commits before the first mail is taken is counted in it, be it all of them: then there is nothing left to tell.
    const first = await told();
    expect(first.length).toBeLessThanOrEqual(2);
    expect(first.at(-1)).toMatch(new RegExp(`^${await countWaiting()} accounts `));

    stage.clock.move(15 * minute);
    await proveAtOnce(1);
    expect(await told()).toHaveLength(first.length + 1);
    await proveAtOnce(12);
    expect(await told()).toHaveLength(first.length + 1);
    stage.clock.move(15 * minute);
    const second = await told();
    expect(second).toHaveLength(first.length + 2);
    expect(second.at(-1)).toMatch(new RegExp(`^${await countWaiting()} accounts `));
  });

  /** So many applicants open the links that were mailed to them, all at the same moment. */
  async function proveAtOnce(count: number): Promise<void> {
    const tokens: string[] = [];
    for (let at = 0; at < count; at += 1) {
      const person = newPerson();
      await stage.claim(person);
      tokens.push(await stage.tokenFor(person.email));
    }
    const answers = await atOnce(count, nodes, (node, at) => node.call(newVisitor(), "confirmSignUp", { token: tokens[at] }));
    for (const answer of answers) fine(answer);
  }

  async function countWaiting(): Promise<number> {
    const users = await stage.database.queries.selectFrom("user").selectAll().where("email_verified_at", "is not", null).execute();
    return users.filter((user) => stateOf(user) === "PENDING_APPROVAL").length;
  }
});
