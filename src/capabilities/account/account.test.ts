/** One's own account: what can be changed, and all that can't. */
import { expect, test } from "vitest";
import { newVisitor } from "../../../test/support/faces.ts";
import { nothing, refused, type Scenario, scenarios, stories } from "../../../test/support/scenarios.ts";
import { fine, newPerson, type Stage } from "../../../test/support/stage.ts";

async function signedIn(stage: Stage) {
  const person = newPerson();
  await stage.signUp(person);
  return { person, visitor: await stage.signIn(person) };
}

const wrongFields: readonly Scenario[] = (
  [
    ["a user name of the wrong type", { username: 7 }, "/username"],
    ["an empty user name", { username: "" }, "/username"],
    ["EML-12: a reserved user name", { username: "Support" }, "/username"],
    ["EML-09: somebody's address as user name", { username: "victim@example.org" }, "/username"],
    ["a profile of the wrong type", { profile: ["tall"] }, "/profile"],
    ["a lone surrogate in the profile", { profile: { nickname: "\ud800" } }, "/profile/nickname"],
    ["a profile of more than 8 KiB", { profile: { bio: "x".repeat(8200) } }, "/profile"],
    ["EML-05: a language with a line break", { locale: "en\r\nBcc: a@example.org" }, "/locale"],
    ["a language of the wrong form", { locale: "../../etc" }, "/locale"],
  ] as const
).map(([name, input, pointer]) => ({
  name: `${name} is refused`,
  given: signedIn,
  call: "updateAccount",
  input,
  expect: "invalid_request",
  pointer,
  then: nothing,
}));

const protectedFields = [
  ...["isAdmin", "role", "roles", "emailVerified", "verified", "approved", "state", "email", "password", "mustChangePassword"],
  ...["realm", "realmId", "id", "userId", "createdAt", "updatedAt", "passwordHash", "suspendedAt"],
].map(
  (field): Scenario => ({
    name: `MAS-02: ${field} is nothing that one may change`,
    given: signedIn,
    call: "updateAccount",
    input: { [field]: ["instance_admin"] },
    expect: "invalid_request",
    pointer: `/${field}`,
    then: nothing,
    check: async (stage, { visitor, person }) => {
      const { value } = await stage.call(visitor ?? newVisitor(), "getAccount");
      expect(value).toMatchObject({ user: { email: person?.email, roles: [], state: "ACTIVE", realm: "main" } });
    },
  }),
);

scenarios("account", [
  { name: "nobody has one", call: ["getAccount", "updateAccount"], expect: "unauthenticated", then: nothing },
  {
    name: "[A2] [E5] it is shown to its user",
    given: signedIn,
    call: "getAccount",
    expect: { user: { emailVerified: true } },
    then: nothing,
  },
  {
    name: "MAS-08: nobody names another",
    given: signedIn,
    call: "getAccount",
    input: { id: "1" },
    expect: "invalid_request",
    then: nothing,
  },
  {
    name: "[D11] an unverified address is refused",
    given: async (stage) => {
      const person = newPerson();
      await stage.claim(person);
      return { person, visitor: await stage.signIn(person) };
    },
    call: "updateAccount",
    input: { locale: "fr" },
    expect: "email_not_verified",
    then: refused("updateAccount", "email_not_verified"),
  },
  ...wrongFields,
  ...protectedFields,
  {
    name: "MAS-03: a profile field named __proto__ is refused",
    given: signedIn,
    call: "updateAccount",
    input: { profile: JSON.parse('{"__proto__":{"roles":["admin"]}}') },
    expect: "invalid_request",
    then: nothing,
  },
  {
    name: "a user name that somebody has, in whatever case, is taken",
    given: async (stage) => {
      await stage.signUp(newPerson({ username: "Hopper" }));
      return signedIn(stage);
    },
    call: "updateAccount",
    input: { username: "hOPPER" },
    expect: "username_taken",
    then: refused("updateAccount", "username_taken"),
  },
  {
    name: "one's own user name in another case is free",
    given: async (stage) => {
      const person = newPerson({ username: "knuth" });
      await stage.signUp(person);
      return { person, visitor: await stage.signIn(person) };
    },
    call: "updateAccount",
    input: { username: "Knuth" },
    expect: { user: { username: "Knuth" } },
    then: { mails: [], sessions: 0, audit: ["updateAccount SUCCESS"] },
  },
  {
    name: "nothing given, nothing changed",
    given: signedIn,
    call: "updateAccount",
    input: {},
    expect: { user: { username: null, profile: {} } },
    then: { audit: ["updateAccount SUCCESS"] },
  },
]);

stories("a change of the account", (stage) => {
  test("is seen at once by every session, and lets one sign in by the new user name", async () => {
    const { person, visitor } = await signedIn(stage());
    const other = await stage().signIn(person);
    fine(await stage().call(other, "getAccount"));
    const username = `dijkstra-${stage().face}`;
    const change = { username, profile: { nickname: "Ed", languages: ["nl", "en"] }, locale: "nl" };
    fine(await stage().call(visitor, "updateAccount", change));
    expect((await stage().call(other, "getAccount")).value).toMatchObject({ user: change });
    fine(await stage().call(newVisitor(), "signInWithPassword", { identifier: username.toUpperCase(), password: person.password }));
  });

  test("[D11] leaves what is absent, and clears what is null", async () => {
    const { visitor } = await signedIn(stage());
    const update = async (input: Record<string, unknown>) => fine(await stage().call(visitor, "updateAccount", input)).value;
    await update({ username: `turing-${stage().face}`, profile: { nickname: "Al", city: "London" }, locale: "en" });
    expect(await update({ profile: { city: null, age: 41 } })).toMatchObject({
      user: { username: `turing-${stage().face}`, profile: { nickname: "Al", age: 41 }, locale: "en" },
    });
    expect(await update({ username: null, profile: null, locale: null })).toMatchObject({
      user: { username: null, profile: {}, locale: null },
    });
  });

  test("MAS-03: of constructor.prototype has no effect on anything but the profile", async () => {
    const { visitor } = await signedIn(stage());
    const profile = { constructor: { prototype: { isAdmin: true } }, toString: "x", hasOwnProperty: "y" };
    fine(await stage().call(visitor, "updateAccount", { profile }));
    expect(Reflect.get({}, "isAdmin")).toBeUndefined();
    fine(await stage().call(visitor, "getAccount"));
  });

  test("a user name that was given up is free for others", async () => {
    const [first, second] = [await signedIn(stage()), await signedIn(stage())];
    const username = `liskov-${stage().face}`;
    fine(await stage().call(first.visitor, "updateAccount", { username }));
    expect((await stage().call(second.visitor, "updateAccount", { username })).problem?.code).toBe("username_taken");
    fine(await stage().call(first.visitor, "updateAccount", { username: null }));
    fine(await stage().call(second.visitor, "updateAccount", { username }));
  });
});
