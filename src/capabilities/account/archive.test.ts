/** Archiving an account, and coming back. */
import { expect, test } from "vitest";
import { newVisitor } from "../../../test/support/faces.ts";
import { scenarios, stories } from "../../../test/support/scenarios.ts";
import { fine, minute, newPerson, type Person, type Stage } from "../../../test/support/stage.ts";

async function signedIn(stage: Stage) {
  const person = newPerson();
  await stage.signUp(person);
  return { person, visitor: await stage.signIn(person) };
}

scenarios("archive account", [
  { name: "nobody is refused", call: "archiveAccount", expect: "unauthenticated", then: { audit: [] } },
  {
    name: "[D8] a wrong password changes nothing",
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
    name: "[D8] an unverified address is refused",
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
    name: "[D8], [D7]: archives, ends every session, and only the right password brings the account back",
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

stories("an archived account", (stage) => {
  test("[D8] has no good refresh token, and [D7] says once that it is back, to a client that carries tokens too", async () => {
    const { person, visitor } = await signedIn(stage());
    const client = await stage().signIn(person, "tokens");
    fine(await stage().call(visitor, "archiveAccount", { password: person.password }));
    const refresh = await stage().call(newVisitor(), "refreshTokens", { refreshToken: client.refreshToken });
    expect(refresh.problem?.code).toBe("invalid_refresh_token");
    const input = { identifier: person.email, password: person.password };
    const answers = [await stage().call(newVisitor(), "issueTokens", input), await stage().call(newVisitor(), "issueTokens", input)];
    expect(answers.map(({ value }) => value?.unarchived)).toEqual([true, false]);
  });
});
