/** Archiving an account, and coming back. */
import { expect } from "vitest";
import { newVisitor } from "../../../test/support/faces.ts";
import { scenarios } from "../../../test/support/scenarios.ts";
import { minute, newPerson, type Person, type Stage } from "../../../test/support/stage.ts";

async function signedIn(stage: Stage) {
  const person = newPerson();
  await stage.signUp(person);
  return { person, visitor: await stage.signIn(person) };
}

scenarios("archive account", [
  { name: "nobody is refused", call: "archiveAccount", expect: "unauthenticated", then: { audit: [] } },
  {
    name: "a wrong password changes nothing",
    given: signedIn,
    call: "archiveAccount",
    input: { password: "something else" },
    expect: "wrong_password",
    then: { sessions: 0, audit: ["archiveAccount REFUSED wrong_password"] },
  },
  {
    name: "without a password an old proof does not do",
    given: async (stage) => {
      const given = await signedIn(stage);
      stage.clock.move(16 * minute);
      return given;
    },
    call: "archiveAccount",
    input: {},
    expect: "reauthentication_required",
  },
  {
    name: "an unverified address is refused",
    given: async (stage) => {
      const person = newPerson();
      await stage.claim(person);
      return { person, visitor: await stage.signIn(person) };
    },
    call: "archiveAccount",
    input: ({ person }) => ({ password: person?.password }),
    expect: "email_not_verified",
  },
  {
    name: "archives, ends every session, and signing in brings the account back",
    given: signedIn,
    call: "archiveAccount",
    input: ({ person }) => ({ password: person?.password }),
    expect: { message: "Your account is archived. Sign in again whenever you want it back." },
    then: { mails: [], audit: ["archiveAccount SUCCESS"] },
    check: async (stage, { person, visitor }) => {
      if (person === undefined || visitor === undefined) throw new Error("The row brings both.");
      expect(visitor.cookies.has("cardea")).toBe(false);
      expect(await signInAgain(stage, person, "another password")).toMatchObject({ problem: { code: "invalid_credentials" } });
      expect(await signInAgain(stage, person, person.password)).toMatchObject({ value: { unarchived: true, user: { state: "ACTIVE" } } });
    },
  },
]);

function signInAgain(stage: Stage, person: Person, password: string) {
  return stage.call(newVisitor(), "signInWithPassword", { identifier: person.email, password });
}
