/** The administrator's mailed link: what it shows, that one decision wins, and in whose hands it decides nothing. */
import { describe, expect, test } from "vitest";
import { newAdministrator } from "../../../../test/support/administrators.ts";
import { newVisitor } from "../../../../test/support/faces.ts";
import { type Given, nothing, refused, scenarios, stories } from "../../../../test/support/scenarios.ts";
import { day, fine, minute, newPerson, type Person, type Stage } from "../../../../test/support/stage.ts";

const settings = { signUp: { mode: "approval" } } as const;

/** Somebody who has proven their address and waits. */
async function applicant(stage: Stage): Promise<Person> {
  const person = newPerson();
  await stage.claim(person);
  fine(await stage.call(newVisitor(), "confirmSignUp", { token: await stage.tokenFor(person.email) }));
  await stage.mails();
  stage.clock.move(minute);
  return person;
}

async function asked(stage: Stage): Promise<Given & { readonly administrator: Person }> {
  const administrator = await newAdministrator(stage);
  const person = await applicant(stage);
  return { person, administrator: administrator.person, token: await stage.tokenFor(administrator.person.email) };
}

const wrongToken = { token: "t".repeat(44), decision: "APPROVE" };

scenarios(
  "the link of the approval mail",
  [
    { name: "a wrong token decides nothing", call: "decideSignUp", input: wrongToken, expect: "invalid_token" },
    { name: "a wrong token shows nobody", call: "getSignUpRequest", input: { token: "t".repeat(44) }, expect: "invalid_token" },
    {
      name: "a decision is one of two",
      call: "decideSignUp",
      input: { ...wrongToken, decision: "MAYBE" },
      expect: "invalid_request",
      pointer: "/decision",
      then: nothing,
    },
    {
      name: "a reason is a sentence, not a book",
      call: "decideSignUp",
      input: { ...wrongToken, reason: "x".repeat(501) },
      expect: "invalid_request",
      pointer: "/reason",
      then: nothing,
    },
    {
      name: "TOK-07: a link for something else is none to decide",
      given: async (stage) => {
        const person = newPerson();
        await stage.claim(person);
        return { token: await stage.tokenFor(person.email) };
      },
      call: "decideSignUp",
      input: ({ token }) => ({ token, decision: "APPROVE" }),
      expect: "invalid_token",
    },
    {
      name: "ADM-03: looking shows who asks, and decides nothing",
      given: asked,
      call: "getSignUpRequest",
      input: ({ token }) => ({ token }),
      expect: { emailVerified: true, decision: null },
      then: nothing,
    },
    {
      name: "[B8, E6] approved: the applicant is told and signs in",
      given: asked,
      call: "decideSignUp",
      input: ({ token }) => ({ token, decision: "APPROVE" }),
      expect: { message: "The account is approved." },
      then: { mails: [/^Your account at .* was approved/], audit: ["decideSignUp SUCCESS"] },
      check: async (stage, { person }) => {
        if (person !== undefined) expect(await stage.isSignedIn(await stage.signIn(person))).toBe(true);
      },
    },
    {
      name: "[B8, E6] rejected: the applicant is told why, and does not sign in",
      given: asked,
      call: "decideSignUp",
      input: ({ token }) => ({ token, decision: "REJECT", reason: "We do not know you." }),
      expect: { message: "The request is declined." },
      then: { mails: [/^Your request for an account/] },
      check: async (stage, { person }) => {
        expect((await stage.mails()).at(-1)?.text).toContain("We do not know you.");
        const refusal = await stage.call(newVisitor(), "signInWithPassword", { identifier: person?.email, password: person?.password });
        expect(refusal.problem?.code).toBe("sign_up_rejected");
      },
    },
    {
      name: "ADM-03: the same link again is of no use",
      given: async (stage) => {
        const given = await asked(stage);
        fine(await stage.call(newVisitor(), "decideSignUp", { token: given.token, decision: "REJECT" }));
        return given;
      },
      call: "decideSignUp",
      input: ({ token }) => ({ token, decision: "APPROVE" }),
      expect: "invalid_token",
      then: refused("decideSignUp", "invalid_token"),
    },
  ],
  { settings },
);

stories(
  "the link of the approval mail, in other hands",
  (stage) => {
    test("the second administrator's link says that somebody has decided, and decides nothing more", async () => {
      const second = await newAdministrator(stage());
      const { token, person } = await asked(stage());
      const other = await stage().tokenFor(second.person.email);
      fine(await stage().call(newVisitor(), "decideSignUp", { token, decision: "APPROVE" }));
      expect((await stage().call(newVisitor(), "getSignUpRequest", { token: other })).value).toMatchObject({
        email: person?.email,
        decision: "APPROVE",
      });
      const late = await stage().call(newVisitor(), "decideSignUp", { token: other, decision: "REJECT" });
      expect(late.problem).toMatchObject({ code: "invalid_token", detail: "This request was decided already." });
      if (person !== undefined) await stage().signIn(person);
    });

    test("ADM-02, ADM-03: who has lost the role, or is suspended, decides nothing", async () => {
      for (const change of [{ roles: "[]" }, { suspended_at: 1 }]) {
        const { token, administrator } = await asked(stage());
        await stage().changeUser(administrator, change);
        const answers = [
          await stage().call(newVisitor(), "decideSignUp", { token, decision: "APPROVE" }),
          await stage().call(newVisitor(), "getSignUpRequest", { token }),
        ];
        expect(answers.map(({ problem }) => problem?.code)).toEqual(["invalid_token", "invalid_token"]);
      }
    });

    test("ADM-03: handed on to somebody who is signed in and no administrator, it decides nothing", async () => {
      const { token } = await asked(stage());
      const { visitor } = await newAdministrator(stage(), []);
      const answer = await stage().call(visitor, "decideSignUp", { token, decision: "APPROVE" });
      expect(answer.problem?.code).toBe("invalid_token");
      fine(await stage().call(newVisitor(), "decideSignUp", { token, decision: "APPROVE" }));
    });

    test("it lapses after a week", async () => {
      const { token } = await asked(stage());
      stage().clock.move(7 * day + 1);
      expect((await stage().call(newVisitor(), "getSignUpRequest", { token })).problem?.code).toBe("invalid_token");
    });

    test("ADM-08: a flood of applicants is one mail, then a digest, and never one of addresses that nobody has proven", async () => {
      const { person } = await newAdministrator(stage());
      await stage().emptyMailbox();
      for (let at = 0; at < 5; at += 1) await stage().claim(newPerson());
      const told = async () => (await stage().mails()).filter(({ to }) => to === person.email);
      expect(await told()).toHaveLength(0);
      for (let at = 0; at < 5; at += 1) await applicant(stage());
      expect(await told()).toHaveLength(1);
      stage().clock.move(15 * minute);
      const [, digest] = await told();
      expect(digest?.subject).toMatch(/^\d+ accounts .* are waiting for your approval$/);
      expect(digest?.text).toContain("/admin");
      stage().clock.move(15 * minute);
      expect(await told()).toHaveLength(2);
    });

    test("ADM-07: what an applicant calls themselves stands in the mail as text", async () => {
      const { person } = await newAdministrator(stage());
      const email = `"<img src=x>"@example.org`;
      const answer = await stage().call(newVisitor(), "startSignUp", { email, password: "correct horse battery" });
      if (answer.problem !== null) return expect(answer.problem.code).toBe("invalid_request");
      await stage().call(newVisitor(), "confirmSignUp", { token: await stage().tokenFor(email) });
      expect((await stage().mails()).findLast(({ to }) => to === person.email)?.html).not.toContain("<img");
    });

    test("[E6] only administrators of the realm are told", async () => {
      const user = await newAdministrator(stage(), []);
      const instance = await newAdministrator(stage(), ["instance_admin"]);
      const suspended = await newAdministrator(stage());
      await stage().changeUser(suspended.person, { suspended_at: 1 });
      await stage().emptyMailbox();
      await applicant(stage());
      const told = new Set((await stage().mails()).map(({ to }) => to));
      expect([user, instance, suspended].map(({ person }) => told.has(person.email))).toEqual([false, true, false]);
    });
  },
  { settings },
);

describe("a password-less applicant", () => {
  stories(
    "who proves the mailbox by choosing a password",
    (stage) => {
      test("[E6] waits, and the administrators are told", async () => {
        const { person: administrator } = await newAdministrator(stage());
        const { email, password } = newPerson();
        fine(await stage().call(newVisitor(), "startSignUp", { email }));
        // Two mails that are sent together may arrive in either order.
        await stage().mails();
        stage().clock.move(minute);
        fine(await stage().call(newVisitor(), "requestPasswordReset", { email }));
        fine(await stage().call(newVisitor(), "setPassword", { token: await stage().tokenFor(email), newPassword: password }));
        const signIn = { identifier: email, password };
        expect((await stage().call(newVisitor(), "signInWithPassword", signIn)).problem?.code).toBe("awaiting_approval");
        const token = await stage().tokenFor(administrator.email);
        fine(await stage().call(newVisitor(), "decideSignUp", { token, decision: "APPROVE" }));
        fine(await stage().call(newVisitor(), "signInWithPassword", signIn));
      });
    },
    { settings: { signUp: { mode: "approval", passwordless: true } } },
  );
});
