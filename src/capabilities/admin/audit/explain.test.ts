/** “Why could she not sign in?”, for each rule that may decide: the sentence, the rule, and nothing of it on the face that refused. */
import { expect, test } from "vitest";
import { newAdministrator } from "../../../../test/support/administrators.ts";
import { valueAt } from "../../../../test/support/answers.ts";
import { newVisitor, type Visitor } from "../../../../test/support/faces.ts";
import { nothing, refused, scenarios, stories } from "../../../../test/support/scenarios.ts";
import { enrolled } from "../../../../test/support/second-factors.ts";
import { fine, minute, newPerson, type Person, type Stage } from "../../../../test/support/stage.ts";
import { problems, signInProblems } from "../../../domain/problems.ts";
import { signInRules, tellRule } from "../../../domain/sign-in/sign-in-rules.ts";

const admin = async (stage: Stage) => ({ visitor: (await newAdministrator(stage)).visitor });
const user = async (stage: Stage) => ({ visitor: (await newAdministrator(stage, [])).visitor });
const call = "adminExplainSignIn";
const input = { identifier: "nobody.at.all@example.org" };

scenarios("explaining a sign-in", [
  { name: "is not for strangers", call, input, expect: "unauthenticated", then: nothing },
  { name: "ADM-11: is not for users", given: user, call, input, expect: "forbidden", then: refused(call, "forbidden") },
  { name: "asks for somebody", given: admin, call, input: { identifier: "" }, expect: "invalid_request", pointer: "/identifier" },
  {
    name: "[F7] of an address that is nobody's says so",
    given: admin,
    call,
    input,
    expect: { userId: null, state: null, obstacles: [{ rule: "unknown_identifier" }], attempts: [] },
    then: nothing,
  },
]);

interface Told {
  readonly rule: string;
  readonly explanation: string;
}

interface Explained {
  readonly answer: string;
  readonly userId: string | null;
  readonly obstacles: readonly (Told & { until: string | null; reason: string | null })[];
  readonly attempts: readonly (Told & { outcome: string; at: string })[];
}

async function explain(stage: Stage, visitor: Visitor, identifier: string, more = {}): Promise<Explained> {
  const { value }: { value: unknown } = fine(await stage.call(visitor, call, { identifier, ...more }));
  return value as Explained;
}

async function trySignIn(stage: Stage, { email, password }: Person, wrong?: string) {
  return stage.call(newVisitor(), "signInWithPassword", { identifier: email, password: wrong ?? password });
}

stories("explaining a sign-in, rule by rule", (stage) => {
  test("[F7] wrong passwords, counted; then the lock, and until when; the face tells none of it", async () => {
    const { visitor } = await admin(stage());
    const person = newPerson();
    const userId = await stage().signUp(person);
    const answers: unknown[] = [];
    for (let at = 0; at < 3; at += 1) answers.push((await trySignIn(stage(), person, "wrong wrong wrong")).body);
    expect(JSON.stringify(answers)).not.toContain("wrong_password");
    const thrice = await explain(stage(), visitor, person.email);
    expect(thrice).toMatchObject({ userId, state: "ACTIVE", obstacles: [] });
    expect(thrice.attempts.map(({ rule, outcome }) => [rule, outcome])).toEqual(Array(3).fill(["wrong_password", "REFUSED"]));
    expect(thrice.answer).toBe("The password was wrong. So it was 3 times in a row.");

    const until = new Date(stage().clock.now() + 15 * minute).toISOString();
    for (let at = 0; at < 7; at += 1) await trySignIn(stage(), person, "wrong wrong wrong");
    stage().clock.move(1);
    expect((await trySignIn(stage(), person)).problem?.code).toBe("rate_limited");
    const locked = await explain(stage(), visitor, person.email);
    expect(locked.obstacles).toMatchObject([{ rule: "account_locked", until }]);
    expect(locked.attempts[0]).toMatchObject({ rule: "account_locked" });
    expect(locked.answer).toBe(tellRule("account_locked").explanation);
    stage().clock.move(15 * minute);
    await stage().signIn(person);
    const free = await explain(stage(), (await admin(stage())).visitor, person.email);
    expect(free).toMatchObject({ obstacles: [], answer: "The sign-in succeeded." });
    expect(free.attempts[0]).toMatchObject({ rule: "signed_in", outcome: "SUCCESS" });
  });

  test("[F7] an identifier that is nobody's, with the attempts under it, and under no other", async () => {
    const { visitor } = await admin(stage());
    const [mistyped, other] = [newPerson(), newPerson()];
    await trySignIn(stage(), mistyped);
    await trySignIn(stage(), other);
    const told = await explain(stage(), visitor, mistyped.email.toUpperCase());
    expect(told.attempts.map(({ rule }) => rule)).toEqual(["unknown_identifier"]);
    expect(told.answer).toBe(tellRule("unknown_identifier").explanation);
    const earlier = await explain(stage(), visitor, mistyped.email, { at: new Date(stage().clock.now() - 1).toISOString() });
    expect(earlier.attempts).toEqual([]);
  });

  test.each([
    ["account_suspended", { suspended_at: 1, suspended_reason: "Spam." }, "Spam."],
    ["account_deactivated", { deactivated_at: 1 }, null],
    ["account_deletion_due", { deletion_due_at: 10 ** 13 }, null],
    ["sign_up_rejected", { rejected_at: 1 }, null],
    ["awaiting_approval", { approval_requested_at: 1 }, null],
    ["account_anonymised", { anonymised_at: 1 }, null],
  ] as const)("[F7] a right password that %s refuses", async (rule, change, reason) => {
    const { visitor } = await admin(stage());
    const person = newPerson();
    await stage().signUp(person);
    await stage().changeUser(person, change);
    await trySignIn(stage(), person);
    const told = await explain(stage(), visitor, person.email);
    expect(told.obstacles[0]).toMatchObject({ rule, reason, ...signInRules[rule] });
    expect(told.attempts[0]).toMatchObject({ rule, outcome: "REFUSED" });
    expect(told.answer).toBe(signInRules[rule].explanation);
  });

  test("[F7] a second factor that was asked for, wrong, and locked", async () => {
    const { person, app } = await enrolled(stage());
    const { visitor } = await admin(stage());
    const rules = async () => (await explain(stage(), visitor, person.email)).attempts.map(({ rule }) => rule);
    await trySignIn(stage(), person);
    expect((await rules())[0]).toBe("second_factor_asked");
    for (let at = 0; at < 10; at += 1) {
      stage().clock.move(1);
      const { email, password } = person;
      await stage().call(newVisitor(), "signInWithPassword", { identifier: email, password, totpCode: app.wrongCode(stage()) });
    }
    expect((await rules()).slice(0, 2)).toEqual(["wrong_totp_code", "wrong_totp_code"]);
    const told = await explain(stage(), visitor, person.email);
    expect(told.obstacles.map(({ rule }) => rule)).toEqual(["account_locked", "second_factor_locked"]);
    expect(told.obstacles[1]?.until).toEqual(expect.any(String));
  });

  test("[F7] a network that has tried too much, among those where the attempts came from", async () => {
    const { visitor } = await admin(stage());
    const person = newPerson();
    await stage().signUp(person);
    const tryAs = ({ email }: Person) =>
      stage().call(newVisitor("198.51.100.9"), "signInWithPassword", { identifier: email, password: "wrong wrong wrong" });
    await tryAs(person);
    for (let at = 0; at < 99; at += 1) await tryAs(newPerson());
    const until = new Date(stage().clock.now() + 15 * minute).toISOString();
    const told = await explain(stage(), visitor, person.email);
    expect(told.obstacles).toMatchObject([{ rule: "network_locked", until }]);
    expect(told.answer).toBe(tellRule("wrong_password").explanation);
    stage().clock.move(15 * minute);
    expect((await explain(stage(), (await admin(stage())).visitor, person.email)).obstacles).toEqual([]);
  });

  test("[F7] mailed codes that were guessed at too often", async () => {
    const { visitor } = await admin(stage());
    const person = newPerson();
    await stage().signUp(person);
    for (let at = 0; at < 10; at += 1) {
      const guesser = newVisitor();
      const asked = fine(await stage().call(guesser, "requestEmailSignIn", { email: person.email }));
      await stage().call(guesser, "confirmEmailSignIn", { challenge: valueAt(asked, "challenge"), code: "00000000" });
    }
    const told = await explain(stage(), visitor, person.email);
    expect(told.obstacles).toMatchObject([{ rule: "mailed_codes_locked", until: expect.any(String) }]);
  });

  test("[F7] an account without a password, and one whose password must change", async () => {
    const { visitor } = await admin(stage());
    const [without, forced] = [newPerson(), newPerson()];
    const id = await stage().signUp(without);
    await stage().signUp(forced);
    await stage().database.queries.deleteFrom("password").where("user_id", "=", id).execute();
    await stage().changeUser(forced, { password_change_required_at: 1 });
    for (const each of [without, forced]) await trySignIn(stage(), each);
    expect(await explain(stage(), visitor, without.email)).toMatchObject({
      answer: tellRule("no_password").explanation,
      obstacles: [{ rule: "no_password" }],
      attempts: [{ rule: "no_password" }],
    });
    expect((await explain(stage(), visitor, forced.email)).attempts).toMatchObject([{ rule: "password_change_asked", outcome: "SUCCESS" }]);
  });
});

stories(
  "explaining a sign-in where addresses are verified first",
  (stage) => {
    test("[F7] an address that nobody has confirmed", async () => {
      const { visitor } = await admin(stage());
      const person = newPerson();
      await stage().claim(person);
      await trySignIn(stage(), person);
      const told = await explain(stage(), visitor, person.email);
      expect(told.obstacles.map(({ rule }) => rule)).toEqual(["email_not_verified"]);
      expect(told.attempts.map(({ rule }) => rule)).toEqual(["email_not_verified"]);
    });
  },
  { settings: { signIn: { requireVerifiedEmail: true } } },
);

test("every code that a door may refuse with has its sentence", () => {
  const codes = [...signInProblems, problems.invalidCode, problems.invalidChallenge, problems.invalidPasskey, problems.invalidToken];
  for (const { code } of codes) expect(Object.keys(signInRules)).toContain(code);
  expect(tellRule("toString").explanation).toBe("The sign-in was refused: toString.");
});
