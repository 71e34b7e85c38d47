/** Sign-in by password, for cookies and for tokens: who gets in, who doesn't, and what is said to whom. */
import { expect } from "vitest";
import { valueAt } from "../../../test/support/answers.ts";
import { newVisitor } from "../../../test/support/faces.ts";
import { type Given, nothing, refused, type Scenario, scenarios } from "../../../test/support/scenarios.ts";
import { newPerson, type Stage } from "../../../test/support/stage.ts";

const doors = ["signInWithPassword", "issueTokens"] as const;

const known = async (stage: Stage) => {
  const person = newPerson();
  await stage.signUp(person);
  return { person };
};
const right = ({ person }: Given) => ({ identifier: person?.email, password: person?.password });

const wrongFields: readonly Scenario[] = (
  [
    ["no identifier", { identifier: undefined }, "/identifier"],
    ["no password", { password: undefined }, "/password"],
    ["an empty password", { password: "" }, "/password"],
    ["a password of the wrong type", { password: { $ne: null } }, "/password"],
    ["an identifier of the wrong type", { identifier: ["a@example.org"] }, "/identifier"],
    ["a NUL in the identifier", { identifier: "a\u0000b" }, "/identifier"],
    ["a lone surrogate in the password", { password: "\ud800" }, "/password"],
    ["an identifier of 255 characters", { identifier: "a".repeat(255) }, "/identifier"],
    ["DOS-01: a password beyond any length", { password: "x".repeat(60_000) }, "/password"],
    ["a device token of the wrong type", { deviceToken: 7 }, "/deviceToken"],
    ["an unknown field", { isAdmin: true }, "/isAdmin"],
  ] as const
).map(([name, fields, pointer]) => ({
  name: `${name} is refused`,
  call: doors,
  input: { identifier: "a@example.org", password: "whatever it is", ...fields },
  expect: "invalid_request",
  pointer,
  then: nothing,
}));

scenarios("sign-in", [
  ...wrongFields,
  {
    name: "issueTokens has one carrier",
    call: "issueTokens",
    input: { identifier: "a@example.org", password: "x", carrier: "cookie" },
    expect: "invalid_request",
    pointer: "/carrier",
    then: nothing,
  },
  {
    name: "an unknown address is refused like a wrong password",
    call: "signInWithPassword",
    input: { identifier: "nobody@example.org", password: "whatever it is" },
    expect: "invalid_credentials",
    then: refused("signInWithPassword", "invalid_credentials"),
  },
  {
    name: "a wrong password is refused",
    given: known,
    call: ["signInWithPassword", "issueTokens"],
    input: ({ person }) => ({ identifier: person?.email, password: "something else" }),
    expect: "invalid_credentials",
    then: { mails: [], sessions: 0 },
  },
  {
    name: "LOG-06: what was typed as a name is in no audit event",
    call: "signInWithPassword",
    input: { identifier: "my secret password", password: "whatever it is" },
    expect: "invalid_credentials",
    check: async ({ database }) => {
      const events = await database.queries.selectFrom("audit_event").selectAll().execute();
      expect(JSON.stringify(events)).not.toContain("my secret");
    },
  },
  {
    name: "the right password starts one session",
    given: known,
    call: "signInWithPassword",
    input: right,
    expect: {
      nextStep: "DONE",
      challenge: null,
      tokens: null,
      deviceToken: null,
      user: { emailVerified: true, state: "ACTIVE" },
      session: { amr: ["pwd"], aal: 1, ip: "203.0.113.7", userAgent: "Scenario/1.0", isCurrent: true },
    },
    then: { mails: [], sessions: 1, audit: ["signInWithPassword SUCCESS"] },
    check: (_stage, _given, answer) => {
      const cookies = answer.headers.getSetCookie();
      expect(cookies).toHaveLength(2);
      for (const cookie of cookies) expect(cookie).toMatch(/^cardea(-device)?=[\w.-]{44,}; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Lax$/);
    },
  },
  {
    name: "[C7] [D7] a client that carries tokens gets a pair, a device token and no cookie",
    given: known,
    call: ["signInWithPassword", "issueTokens"],
    input: right,
    expect: { nextStep: "DONE" },
    then: { sessions: 1 },
    check: (_stage, _given, answer) => {
      if (answer.headers.getSetCookie().length > 0) return expect(valueAt(answer, "tokens")).toBeNull();
      expect(answer.value).toMatchObject({ tokens: { tokenType: "Bearer", expiresIn: 300, refreshExpiresIn: 30 * 24 * 3600 } });
      expect(valueAt(answer, "deviceToken")).toEqual(expect.any(String));
    },
  },
  {
    name: "EML-11: [C8] a user name is found in any case",
    given: async (stage) => {
      const person = newPerson({ username: "Ada.Lovelace" });
      await stage.signUp(person);
      return { person };
    },
    call: "signInWithPassword",
    input: ({ person }) => ({ identifier: "ADA.lovelace", password: person?.password }),
    expect: { nextStep: "DONE", user: { username: "Ada.Lovelace" } },
  },
  {
    name: "[D7] before the address is verified the session is weak",
    given: async (stage) => {
      const person = newPerson();
      await stage.claim(person);
      return { person };
    },
    call: "signInWithPassword",
    input: right,
    expect: { nextStep: "CONFIRM_EMAIL", user: { state: "PENDING_VERIFICATION", emailVerified: false } },
    then: { sessions: 1 },
  },
  {
    name: "one browser has one session: the one that its cookie carried ends",
    given: async (stage) => {
      const { person } = await known(stage);
      const visitor = await stage.signIn(person);
      return { person, visitor, token: visitor.cookies.get("cardea") ?? "" };
    },
    call: "signInWithPassword",
    input: right,
    expect: { nextStep: "DONE" },
    then: { sessions: 0 },
    check: async (stage, { token = "" }) => {
      const before = newVisitor();
      before.cookies.set("cardea", token);
      expect(await stage.isSignedIn(before)).toBe(false);
    },
  },
  {
    name: "FIX-01: a preset cookie is not adopted",
    given: async (stage) => {
      const visitor = newVisitor();
      visitor.cookies.set("cardea", "A".repeat(44));
      return { ...(await known(stage)), visitor };
    },
    call: "signInWithPassword",
    input: right,
    expect: { nextStep: "DONE" },
    then: { sessions: 1 },
    check: (_stage, { visitor }) => expect(visitor?.cookies.get("cardea")).not.toBe("A".repeat(44)),
  },
]);
