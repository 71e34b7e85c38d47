/** Another address for an account: nothing moves before the new one is proven, and the old one hears of it at once. */
import { expect, test } from "vitest";
import { type Answer, newVisitor, type Visitor } from "../../../../test/support/faces.ts";
import { nothing, refused, type Scenario, scenarios, stories } from "../../../../test/support/scenarios.ts";
import { fine, hour, minute, newPerson, type Person, type Stage, second } from "../../../../test/support/stage.ts";

async function signedIn(stage: Stage) {
  const person = newPerson();
  await stage.signUp(person);
  return { person, visitor: await stage.signIn(person), wanted: newPerson().email };
}

/** With the link to the new address as the row's token. */
async function asked(stage: Stage) {
  const given = await signedIn(stage);
  fine(await stage.call(given.visitor, "requestEmailChange", { email: given.wanted }));
  return { ...given, token: await stage.tokenFor(given.wanted) };
}
const confirm = (stage: Stage, token: string, visitor = newVisitor()) => stage.call(visitor, "confirmEmailChange", { token });
const emailOf = async (stage: Stage, visitor: Visitor) => (await stage.call(visitor, "getAccount")).value;

const wrongAddresses = [undefined, "", "no address", "a@x.example,b@y.example", ["a@x.example"]].map(
  (email): Scenario => ({
    name: `EML-04: ${JSON.stringify(email)} is no address`,
    given: signedIn,
    call: "requestEmailChange",
    input: { email },
    expect: "invalid_request",
    pointer: "/email",
    then: nothing,
  }),
);

scenarios("asking for another address", [
  { name: "nobody is refused", call: "requestEmailChange", input: { email: "a@x.example" }, expect: "unauthenticated", then: nothing },
  {
    name: "an unverified address is refused",
    given: async (stage) => {
      const person = newPerson();
      await stage.claim(person);
      return { person, visitor: await stage.signIn(person) };
    },
    call: "requestEmailChange",
    input: { email: "a@x.example" },
    expect: "email_not_verified",
  },
  {
    name: "an old proof does not do",
    given: async (stage) => {
      const given = await signedIn(stage);
      stage.clock.move(16 * minute);
      return given;
    },
    call: "requestEmailChange",
    input: { email: "a@x.example" },
    expect: "reauthentication_required",
  },
  ...wrongAddresses,
  {
    name: "mails a link to the new address and a notice to the old one, and nothing changes yet",
    given: signedIn,
    call: "requestEmailChange",
    input: { email: "someone-new@example.org" },
    expect: { message: expect.any(String) },
    then: { sessions: 0, audit: ["requestEmailChange SUCCESS"] },
    check: async (stage, { person, visitor }) => {
      const mails = (await stage.mails()).map(({ to, subject }) => `${to} ${subject}`).sort();
      expect(mails).toEqual([
        `${person?.email} Your e-mail address for Cardea is about to change`,
        "someone-new@example.org Confirm your new e-mail address for Cardea",
      ]);
      expect(visitor && (await emailOf(stage, visitor))).toMatchObject({ user: { email: person?.email } });
    },
  },
]);

scenarios("confirming another address", [
  { name: "nothing is refused", call: "confirmEmailChange", expect: "invalid_request", pointer: "/token", then: nothing },
  {
    name: "a token that nobody was mailed is refused",
    call: "confirmEmailChange",
    input: { token: "A".repeat(44) },
    expect: "invalid_token",
    then: refused("confirmEmailChange", "invalid_token"),
  },
  {
    name: "moves the account, and the session of the browser that confirms goes on",
    given: asked,
    call: "confirmEmailChange",
    input: ({ token }) => ({ token }),
    expect: { message: "This address is now your account's." },
    then: { mails: [], sessions: 0, audit: ["confirmEmailChange SUCCESS"] },
    check: async (stage, { visitor, person }) => {
      expect(visitor && (await emailOf(stage, visitor))).toMatchObject({ user: { emailVerified: true, state: "ACTIVE" } });
      const old = await stage.call(newVisitor(), "signInWithPassword", { identifier: person?.email, password: person?.password });
      expect(old.problem?.code).toBe("invalid_credentials");
    },
  },
  ...([-second, second] as const).map(
    (offset): Scenario => ({
      name: `TOK-05: a token is ${offset < 0 ? "good until a second before" : "dead a second after"} its end`,
      given: async (stage) => {
        const given = await asked(stage);
        stage.clock.move(hour + offset);
        return given;
      },
      call: "confirmEmailChange",
      input: ({ token }) => ({ token }),
      expect: offset < 0 ? { message: expect.any(String) } : "invalid_token",
    }),
  ),
  {
    name: "TOK-10: an account that was suspended since does not move",
    given: async (stage) => {
      const given = await asked(stage);
      await stage.changeUser(given.person, { suspended_at: 1 });
      return given;
    },
    call: "confirmEmailChange",
    input: ({ token }) => ({ token }),
    expect: "invalid_token",
  },
  {
    name: "PRE-07: an address that somebody else has proven in between is theirs",
    given: async (stage) => {
      const given = await asked(stage);
      stage.clock.move(minute);
      await stage.signUp(newPerson({ email: given.wanted }));
      return given;
    },
    call: "confirmEmailChange",
    input: ({ token }) => ({ token }),
    expect: "invalid_token",
  },
]);

stories("a change of address", (stage) => {
  test("FIX-05: ends the sessions of every other browser", async () => {
    const { person, token, visitor } = await asked(stage());
    const other = await stage().signIn(person);
    fine(await confirm(stage(), token, visitor));
    expect([await stage().isSignedIn(visitor), await stage().isSignedIn(other)]).toEqual([true, false]);
  });

  test("TOK-09: ends the links that lie in the old mailbox", async () => {
    const { person, visitor, wanted } = await signedIn(stage());
    fine(await stage().call(newVisitor(), "requestPasswordReset", { email: person.email }));
    const reset = await stage().tokenFor(person.email);
    fine(await stage().call(visitor, "requestEmailChange", { email: wanted }));
    fine(await confirm(stage(), await stage().tokenFor(wanted)));
    const late = await stage().call(newVisitor(), "confirmPasswordReset", { token: reset, newPassword: "a password chosen anew" });
    expect(late.problem?.code).toBe("invalid_token");
  });

  test("PRE-04: a change that was asked for before the password was reset is dead", async () => {
    const { person, token } = await asked(stage());
    stage().clock.move(minute);
    fine(await stage().call(newVisitor(), "requestPasswordReset", { email: person.email }));
    const reset = { token: await stage().tokenFor(person.email), newPassword: "a password chosen anew" };
    fine(await stage().call(newVisitor(), "confirmPasswordReset", reset));
    expect((await confirm(stage(), token)).problem?.code).toBe("invalid_token");
  });

  test("TOK-20, TOK-06: asked for twice, only the newer link is good, and each moves to its own address", async () => {
    const { token, visitor } = await asked(stage());
    const victim = newPerson().email;
    fine(await stage().call(visitor, "requestEmailChange", { email: victim }));
    expect((await confirm(stage(), token)).problem?.code).toBe("invalid_token");
    expect(await emailOf(stage(), visitor)).not.toMatchObject({ user: { email: victim } });
    fine(await confirm(stage(), await stage().tokenFor(victim), visitor));
    expect(await emailOf(stage(), visitor)).toMatchObject({ user: { email: victim } });
  });

  test("ENU-05: to somebody's address is answered alike, the old mailbox hears the same, and the owner gets a notice without a link", async () => {
    const owner = newPerson();
    await stage().signUp(owner);
    const toldOf = async (person: Person, email: string, visitor: Visitor): Promise<[Answer, string[]]> => {
      await stage().emptyMailbox();
      const answer = fine(await stage().call(visitor, "requestEmailChange", { email }));
      return [answer, (await stage().mails()).filter(({ to }) => to === person.email).map(({ subject }) => subject)];
    };
    const { person, visitor } = await signedIn(stage());
    const [free, toldOfFree] = await toldOf(person, newPerson().email, visitor);
    const [taken, toldOfTaken] = await toldOf(person, owner.email, visitor);
    expect(taken.value).toEqual(free.value);
    expect(toldOfTaken).toEqual(toldOfFree);
    const [notice] = (await stage().mails()).filter(({ to }) => to === owner.email);
    expect(notice?.subject).toBe("You already have an account at Cardea");
    expect(notice?.text).not.toContain("token");
  });

  test("RAT-13: an address gets one mail a minute, and an account asks five times an hour", async () => {
    const { visitor, wanted } = await signedIn(stage());
    await stage().emptyMailbox();
    for (let round = 0; round < 2; round += 1) fine(await stage().call(visitor, "requestEmailChange", { email: wanted }));
    expect(await stage().mails()).toHaveLength(2);
    for (let round = 0; round < 6; round += 1) fine(await stage().call(visitor, "requestEmailChange", { email: newPerson().email }));
    // A link that is dead by then is not sent; each notice is.
    const notices = (await stage().mails()).filter(({ subject }) => subject.endsWith("is about to change"));
    expect(notices).toHaveLength(1 + 3);
  });

  test("EML-01: the same address in other letters moves like any other", async () => {
    const { person, visitor } = await signedIn(stage());
    const shouted = person.email.toUpperCase();
    fine(await stage().call(visitor, "requestEmailChange", { email: shouted }));
    const link = (await stage().mails()).findLast(({ subject }) => subject.startsWith("Confirm your new"));
    fine(await confirm(stage(), /token=([\w-]+)/.exec(link?.text ?? "")?.[1] ?? "", visitor));
    expect(await emailOf(stage(), visitor)).toMatchObject({ user: { emailVerified: true } });
    await stage().signIn(person);
  });
});
