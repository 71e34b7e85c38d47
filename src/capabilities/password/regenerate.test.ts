/** A new password by mail, where a realm switches that on (E9). */
import { expect, test } from "vitest";
import { textAt } from "../../../test/support/answers.ts";
import { type Answer, newVisitor } from "../../../test/support/faces.ts";
import { nothing, scenarios, stories } from "../../../test/support/scenarios.ts";
import { fine, hour, minute, newPerson, type Person, type Stage, second } from "../../../test/support/stage.ts";

const options = { settings: { password: { regenerate: true } } };

const known = async (stage: Stage) => {
  const person = newPerson();
  await stage.signUp(person);
  return { person };
};

const ask = (stage: Stage, email: string) => stage.call(newVisitor(), "regeneratePassword", { email });

async function regenerated(stage: Stage): Promise<{ person: Person; mailed: string }> {
  const { person } = await known(stage);
  fine(await ask(stage, person.email));
  const mail = (await stage.mails()).findLast(({ to }) => to === person.email);
  return { person, mailed: /^[A-Za-z2-9]{16}$/m.exec(mail?.text ?? "")?.[0] ?? "" };
}

const signIn = (stage: Stage, identifier: string, password: string): Promise<Answer> =>
  stage.call(newVisitor(), "signInWithPassword", { identifier, password });

scenarios("a new password by mail, switched off as usual", [
  {
    name: "[E9] PWD-10: nobody gets one",
    given: known,
    call: "regeneratePassword",
    input: ({ person }) => ({ email: person?.email }),
    expect: "operation_disabled",
    then: { mails: [] },
  },
]);

scenarios(
  "a new password by mail",
  [
    {
      name: "without an address there is nobody to mail",
      call: "regeneratePassword",
      expect: "invalid_request",
      pointer: "/email",
      then: nothing,
    },
    {
      name: "an unknown address gets no mail",
      call: "regeneratePassword",
      input: { email: "nobody-at-all@example.org" },
      expect: { message: expect.any(String) },
      then: { mails: [], sessions: 0, audit: ["regeneratePassword SUCCESS"] },
    },
    {
      name: "[E9] PWD-14: a known one gets it, and nothing changes yet",
      given: known,
      call: "regeneratePassword",
      input: ({ person }) => ({ email: person?.email }),
      expect: { message: expect.any(String) },
      then: { mails: [/^A new password for Cardea/], sessions: 0, audit: ["regeneratePassword SUCCESS"] },
      check: async (stage, { person }) => void (person !== undefined && (await stage.signIn(person))),
    },
    {
      name: "PRE-06: a claim gets a link to choose one",
      given: async (stage) => {
        const person = newPerson();
        await stage.claim(person);
        stage.clock.move(minute);
        return { person };
      },
      call: "regeneratePassword",
      input: ({ person }) => ({ email: person?.email }),
      expect: { message: expect.any(String) },
      then: { mails: [/^Choose a password/] },
    },
    {
      name: "an account without a password gets a link to choose one",
      given: async (stage) => {
        const given = await known(stage);
        const rows = await stage.database.queries.selectFrom("user").select("id").where("email", "=", given.person.email).execute();
        for (const { id } of rows) await stage.database.queries.deleteFrom("password").where("user_id", "=", id).execute();
        return given;
      },
      call: "regeneratePassword",
      input: ({ person }) => ({ email: person?.email }),
      expect: { message: expect.any(String) },
      then: { mails: [/^Choose a new password/] },
    },
    {
      name: "an account that is suspended gets no mail",
      given: async (stage) => {
        const given = await known(stage);
        await stage.changeUser(given.person, { suspended_at: 1 });
        return given;
      },
      call: "regeneratePassword",
      input: ({ person }) => ({ email: person?.email }),
      expect: { message: expect.any(String) },
      then: { mails: [] },
    },
  ],
  options,
);

stories(
  "a mailed password",
  (stage) => {
    test("[E9] PWD-10: must be changed, works once, and ends the old one when it is used", async () => {
      const { person, mailed } = await regenerated(stage());
      const answer = fine(await signIn(stage(), person.email, mailed));
      expect(answer.value).toMatchObject({ nextStep: "CHANGE_PASSWORD", challenge: expect.any(String), session: null, tokens: null });
      expect((await signIn(stage(), person.email, mailed)).problem?.code).toBe("invalid_credentials");
      expect((await signIn(stage(), person.email, person.password)).problem?.code).toBe("invalid_credentials");
      // Whoever gives up here asks for a link.
      stage().clock.move(minute);
      fine(await stage().call(newVisitor(), "requestPasswordReset", { email: person.email }));
      const token = await stage().tokenFor(person.email);
      fine(await stage().call(newVisitor(), "confirmPasswordReset", { token, newPassword: "a password chosen anew" }));
      expect((await signIn(stage(), person.email, "a password chosen anew")).value).toMatchObject({ nextStep: "DONE" });
    });

    test("[E9] PWD-10: leads to a password of one's own, and in", async () => {
      const { person, mailed } = await regenerated(stage());
      const visitor = newVisitor();
      const first = fine(await stage().call(visitor, "signInWithPassword", { identifier: person.email, password: mailed }));
      const input = { challenge: textAt(first, "challenge"), newPassword: "a password chosen anew" };
      expect(fine(await stage().call(visitor, "completePasswordChange", input)).value).toMatchObject({ nextStep: "DONE" });
      expect((await signIn(stage(), person.email, mailed)).problem?.code).toBe("invalid_credentials");
      expect((await signIn(stage(), person.email, input.newPassword)).value).toMatchObject({ nextStep: "DONE" });
    });

    test("PWD-10: lapses after an hour, and leaves the old one", async () => {
      const { person, mailed } = await regenerated(stage());
      stage().clock.move(hour + second);
      expect((await signIn(stage(), person.email, mailed)).problem?.code).toBe("invalid_credentials");
      expect((await signIn(stage(), person.email, person.password)).value).toMatchObject({ nextStep: "DONE" });
    });

    test("PWD-10: ends when the password is changed", async () => {
      const { person, mailed } = await regenerated(stage());
      const visitor = await stage().signIn(person);
      const change = { currentPassword: person.password, newPassword: "a password chosen anew" };
      fine(await stage().call(visitor, "changePassword", change));
      expect((await signIn(stage(), person.email, mailed)).problem?.code).toBe("invalid_credentials");
    });

    test("PWD-10: is no proof beside a session", async () => {
      const { person, mailed } = await regenerated(stage());
      const visitor = await stage().signIn(person);
      const answer = await stage().call(visitor, "reauthenticate", { password: mailed });
      expect(answer.problem?.code).toBe("wrong_password");
    });

    test("TIM-01: costs one hash to make and one to try, for a known address as for an unknown one", async () => {
      const { person } = await known(stage());
      const hashesOf = async (work: () => Promise<unknown>) => {
        const before = stage().hashes();
        await work();
        return stage().hashes() - before;
      };
      expect(await hashesOf(() => ask(stage(), person.email))).toBe(1);
      expect(await hashesOf(() => ask(stage(), "nobody-here@example.org"))).toBe(1);
      expect(await hashesOf(() => signIn(stage(), person.email, "wrong one"))).toBe(1);
      expect(await hashesOf(() => signIn(stage(), "nobody-here@example.org", "wrong one"))).toBe(1);
    });

    test("ENU-03: answers alike for a known and an unknown address", async () => {
      const { person } = await known(stage());
      const [one, other] = [await ask(stage(), person.email), await ask(stage(), "nobody-there@example.org")];
      expect([other.status, textAt(other, "message")]).toEqual([one.status, textAt(one, "message")]);
    });

    test("RAT-13: comes at most once a minute", async () => {
      const { person } = await regenerated(stage());
      await stage().emptyMailbox();
      fine(await ask(stage(), person.email));
      expect(await stage().mails()).toEqual([]);
    });
  },
  options,
);
