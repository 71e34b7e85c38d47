/** Guessing passwords: how many are looked at, who is told what, and how the owner gets in all the same. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Answer, faces, newVisitor, type OperationName, type Visitor } from "../../../test/support/faces.ts";
import { stories } from "../../../test/support/scenarios.ts";
import { createStage, day, fine, minute, newPerson, type Person, type Stage, second, stageOf } from "../../../test/support/stage.ts";
import { engines } from "../../../test/support/stores.ts";

const window = 15 * minute;

/** Each guesser comes from a network of their own. */
let guessers = 0;
function newGuesser(): Visitor {
  guessers += 1;
  return newVisitor(`198.18.${Math.floor(guessers / 250)}.${guessers % 250}`);
}

function guess(
  stage: Stage,
  identifier: string,
  password = "not the password",
  name: OperationName = "signInWithPassword",
): Promise<Answer> {
  return stage.call(newGuesser(), name, { identifier, password });
}

/** One after the other. @returns the codes. */
async function guessTimes(stage: Stage, times: number, identifier: string): Promise<(string | undefined)[]> {
  const codes: (string | undefined)[] = [];
  for (let at = 0; at < times; at += 1) codes.push((await guess(stage, identifier)).problem?.code);
  return codes;
}

const wrong = (times: number) => Array.from({ length: times }, () => "invalid_credentials");

async function known(stage: Stage): Promise<Person> {
  const person = newPerson();
  await stage.signUp(person);
  await stage.emptyMailbox();
  return person;
}

stories("guessing a password", (stage) => {
  test("RAT-01: ten wrong ones, then 429 with Retry-After, for a known and an unknown address alike", async () => {
    for (const { email } of [await known(stage()), newPerson()]) {
      expect(await guessTimes(stage(), 11, email)).toEqual([...wrong(10), "rate_limited"]);
      stage().clock.move(5 * minute);
      const { problem, status } = await guess(stage(), email);
      expect([status, problem?.retryAfterSeconds]).toEqual([429, 10 * 60]);
      stage().clock.move(10 * minute);
      expect((await guess(stage(), email)).problem?.code).toBe("invalid_credentials");
    }
  });

  test("RAT-12: the owner gets one mail, and the right password is refused too until the window is over", async () => {
    const owner = await known(stage());
    await guessTimes(stage(), 14, owner.email);
    expect((await stage().mails()).map(({ subject }) => subject)).toEqual([expect.stringMatching(/^Too many wrong passwords/)]);
    expect((await guess(stage(), owner.email, owner.password)).problem?.code).toBe("rate_limited");
    stage().clock.move(window);
    await stage().signIn(owner);
  });

  test("RAT-12: the owner's known device gets in meanwhile, by cookie and by token", async () => {
    const owner = await known(stage());
    const browser = await stage().signIn(owner);
    const { deviceToken } = await stage().signIn(owner, "tokens");
    fine(await stage().call(browser, "signOut"));
    await guessTimes(stage(), 11, owner.email);
    expect(browser.cookies.has("cardea-device")).toBe(true);
    fine(await stage().call(browser, "signInWithPassword", { identifier: owner.email, password: owner.password }));
    fine(await stage().call(newGuesser(), "issueTokens", { identifier: owner.email, password: owner.password, deviceToken }));
  });

  test("RAT-12: a known device has ten guesses of its own, and is nobody's key to another account", async () => {
    const [thief, owner] = [await known(stage()), await known(stage())];
    const { deviceToken } = await stage().signIn(thief, "tokens");
    const tries: (string | undefined)[] = [];
    for (let at = 0; at < 12; at += 1) {
      const answer = await stage().call(newGuesser(), "issueTokens", { identifier: owner.email, password: "guess", deviceToken });
      tries.push(answer.problem?.code);
    }
    expect(tries).toEqual([...wrong(10), "rate_limited", "rate_limited"]);
    const own = { identifier: thief.email, deviceToken };
    for (let at = 0; at < 10; at += 1) await stage().call(newGuesser(), "issueTokens", { ...own, password: "guess" });
    const exhausted = await stage().call(newGuesser(), "issueTokens", { ...own, password: thief.password });
    expect(exhausted.problem?.code).toBe("invalid_credentials");
  });

  test("RAT-07: the owner's success takes back nothing of what strangers used up", async () => {
    const owner = await known(stage());
    expect(await guessTimes(stage(), 6, owner.email)).toEqual(wrong(6));
    await stage().signIn(owner);
    await stage().signIn(owner);
    expect(await guessTimes(stage(), 5, owner.email)).toEqual([...wrong(4), "rate_limited"]);
  });

  test("RAT-07: a stranger's own success takes back nothing either", async () => {
    const [owner, stranger] = [await known(stage()), await known(stage())];
    expect(await guessTimes(stage(), 9, owner.email)).toEqual(wrong(9));
    await stage().signIn(stranger);
    expect(await guessTimes(stage(), 2, owner.email)).toEqual([...wrong(1), "rate_limited"]);
  });

  test("EML-01: one count for all the ways to write an address, and for the user name", async () => {
    const owner = newPerson({ username: `counted${stage().face}` });
    await stage().signUp(owner);
    const names = [owner.email, owner.email.toUpperCase(), ` ${owner.email}`, owner.username ?? "", (owner.username ?? "").toUpperCase()];
    for (const name of [...names, ...names]) expect((await guess(stage(), name)).problem?.code).toBe("invalid_credentials");
    for (const name of names) expect((await guess(stage(), name)).problem?.code).toBe("rate_limited");
  });

  test("RAT-06: of 200 at once, ten are looked at", async () => {
    const owner = await known(stage());
    const before = stage().hashes();
    const answers = await Promise.all(Array.from({ length: 200 }, () => guess(stage(), owner.email)));
    const looked = answers.filter(({ problem }) => problem?.code === "invalid_credentials");
    expect(looked.length).toBeLessThanOrEqual(10);
    expect(stage().hashes() - before).toBe(looked.length);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(200 - looked.length);
  });

  test("RAT-03: one network, hundred guesses, whomever they are for", async () => {
    const codes: (string | undefined)[] = [];
    for (let at = 0; at < 101; at += 1) {
      const visitor = newVisitor(`2001:db8:${stage().face === "rest" ? 1 : 2}:7::${at.toString(16)}`);
      const input = { identifier: `somebody${at}@example.org`, password: "a usual password" };
      codes.push((await stage().call(visitor, "signInWithPassword", input)).problem?.code);
    }
    expect(codes).toEqual([...wrong(100), "rate_limited"]);
  });

  test("a hundred by strangers, over whatever time, and only a mailed reset opens the door again", async () => {
    const owner = await known(stage());
    const device = await stage().signIn(owner);
    for (let round = 0; round < 10; round += 1) {
      expect(await guessTimes(stage(), 10, owner.email)).toEqual(wrong(10));
      stage().clock.move(window + second);
    }
    stage().clock.move(30 * day);
    const refused = await guess(stage(), owner.email, owner.password);
    expect(refused.problem?.code).toBe("invalid_credentials");
    fine(await stage().call(device, "signInWithPassword", { identifier: owner.email, password: owner.password }));
    expect((await guess(stage(), owner.email, owner.password)).problem?.code).toBe("invalid_credentials");
    fine(await stage().call(newVisitor(), "requestPasswordReset", { email: owner.email }));
    const reset = { token: await stage().tokenFor(owner.email), newPassword: "a password chosen anew" };
    fine(await stage().call(newVisitor(), "confirmPasswordReset", reset));
    fine(await guess(stage(), owner.email, reset.newPassword));
  });

  test("RAT-13: one mail a minute, five an hour, twenty a day, and always the same answer", async () => {
    const owner = await known(stage());
    // Sign-up's mail counts, too.
    stage().clock.move(day);
    const details = new Set<string>();
    const ask = async (name: OperationName) => {
      const { value } = fine(await stage().call(newGuesser(), name, { email: owner.email }));
      details.add(`${name} ${JSON.stringify(value)}`);
      return (await stage().mails()).length;
    };
    expect([await ask("requestPasswordReset"), await ask("requestPasswordReset"), await ask("resendSignUp")]).toEqual([1, 1, 1]);
    for (let at = 0; at < 8; at += 1) {
      stage().clock.move(minute);
      await ask(at % 2 === 0 ? "requestPasswordReset" : "resendSignUp");
    }
    expect(await ask("requestPasswordReset")).toBe(5);
    for (let at = 0; at < 60; at += 1) {
      stage().clock.move(20 * minute);
      await ask("requestPasswordReset");
    }
    expect(await ask("requestPasswordReset")).toBe(20);
    expect(details.size).toBe(2);
  });
});

describe.each(engines)("on %s, guesses are counted together", (engine) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await createStage("rest", { engine });
  });
  afterAll(() => stage.close());

  test("RAT-11: by REST, by GraphQL, for cookies, for tokens and for the signed-in owner", async () => {
    const owner = await known(stage);
    const signedIn = await stage.signIn(owner);
    const codes: (string | undefined)[] = [];
    for (const face of faces) {
      for (const name of ["signInWithPassword", "issueTokens"] as const) {
        for (let at = 0; at < 2; at += 1) codes.push((await guess(stageOf(stage, face), owner.email, "wrong", name)).problem?.code);
      }
    }
    // Without the cookie that says that the device is known.
    const stolen = newVisitor();
    stolen.cookies.set("cardea", signedIn.cookies.get("cardea") ?? "");
    codes.push((await stage.call(stolen, "reauthenticate", { password: "wrong" })).problem?.code);
    codes.push((await stage.call(stolen, "changePassword", { currentPassword: "wrong", newPassword: "another long one" })).problem?.code);
    expect(codes).toEqual([...wrong(8), "wrong_password", "wrong_password"]);
    for (const face of faces) expect((await guess(stageOf(stage, face), owner.email)).problem?.code).toBe("rate_limited");
    expect((await stage.call(stolen, "reauthenticate", { password: owner.password })).problem?.code).toBe("rate_limited");
  });

  test("RAT-09: by another node, and after a restart", async () => {
    const owner = await known(stage);
    expect(await guessTimes(stage, 10, owner.email)).toEqual(wrong(10));
    const restarted = stageOf(await stage.another(), "rest");
    expect((await guess(restarted, owner.email)).problem?.code).toBe("rate_limited");
  });
});
