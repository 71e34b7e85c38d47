/** Sign-up: what is refused, what a claim is, and the answers of the realms that do it differently. */
import { expect } from "vitest";
import { newVisitor } from "../../../test/support/faces.ts";
import { nothing, refused, type Scenario, scenarios } from "../../../test/support/scenarios.ts";
import { hour, newPerson, type Stage } from "../../../test/support/stage.ts";

const password = "correct horse battery";
const newcomer = () => ({ person: newPerson() });
const known = async (stage: Stage) => {
  const person = newPerson();
  await stage.signUp(person);
  return { person };
};

const wrongFields: readonly Scenario[] = [
  ["no address", {}, "/email"],
  ["a NUL in the password", { password: "a\u0000bcdefgh" }, "/password"],
  ["a lone surrogate in the password", { password: "abcdefgh\ud800" }, "/password"],
  ["a lone surrogate in the profile", { profile: { nickname: "\udc00" } }, "/profile/nickname"],
  ["DOS-01: a password of a megabyte's beginnings", { password: "x".repeat(513) }, "/password"],
  ["a user name of the wrong type", { username: ["ada"] }, "/username"],
  ["a profile that is no object", { profile: "tall" }, "/profile"],
  ["a profile of more than 8 KiB", { profile: { bio: "x".repeat(8200) } }, "/profile"],
  ["an unknown carrier", { carrier: "pigeon" }, "/carrier"],
].map(([name, fields, pointer]) => ({
  name: `${String(name)} is refused`,
  call: "startSignUp",
  input: { ...(pointer === "/email" ? {} : { email: newPerson().email }), password, ...Object(fields) },
  expect: "invalid_request",
  pointer: String(pointer),
  then: nothing,
}));

const protectedFields: readonly Scenario[] = [
  ...["isAdmin", "is_admin", "role", "roles", "emailVerified", "email_verified_at", "verified", "approved", "isActive", "state"],
  ...["realm", "realmId", "tenantId", "id", "createdAt", "passwordHash", "mfa", "sessionEpoch"],
].map((field) => ({
  name: `MAS-01: ${field} is nothing that one may choose`,
  call: "startSignUp",
  input: { email: newPerson().email, password, [field]: true },
  expect: "invalid_request",
  pointer: `/${field}`,
  then: nothing,
}));

const usernames: readonly Scenario[] = [
  ["EML-09: an e-mail address", "victim@example.org"],
  ["EML-09: an id", "123e4567-e89b-12d3-a456-426614174000"],
  ["EML-12: a reserved word", "admin"],
  ["EML-12: a reserved word in capitals", "ROOT"],
  ["EML-12: a word with a letter of another script", "\u0430dmin"],
  ["a name that begins with a dot", ".ada"],
  ["a name of 33 characters", "a".repeat(33)],
  ["a name with a space", "ada lovelace"],
].map(([name, username]) => ({
  name: `${String(name)} is no user name`,
  call: "startSignUp",
  input: { email: newPerson().email, password, username },
  expect: "invalid_request",
  pointer: "/username",
  then: nothing,
}));

const passwords: readonly Scenario[] = [
  ["PWD-01: 7 characters", "x7Kq-pz"],
  ["PWD-01: 7 characters that are 14 units", "\u{1f40e}".repeat(7)],
  ["PWD-01: 257 characters", `${"xy7Kq".repeat(51)}ab`],
  ["PWD-02: one that everybody tries", "password123"],
  ["PWD-02: one's own address", "owner-of-this@example.org1"],
  ["PWD-02: the service's name", "Cardea!26"],
].map(([name, refusedPassword]) => ({
  name: `${String(name)} is refused as a password`,
  call: "startSignUp",
  input: { email: "owner-of-this@example.org", password: refusedPassword },
  expect: "password_rejected",
  pointer: "/password",
  then: refused("startSignUp", "password_rejected"),
}));

scenarios("sign-up", [
  {
    name: "an unknown field is named",
    call: "startSignUp",
    input: { email: newPerson().email, password, age: 7 },
    expect: "invalid_request",
    pointer: "/age",
    then: nothing,
  },
  ...wrongFields,
  {
    name: "MAS-03: a field named __proto__ is refused",
    call: "startSignUp",
    input: JSON.parse('{"email":"proto@example.org","password":"correct horse battery","__proto__":{"isAdmin":true}}'),
    expect: "invalid_request",
    then: nothing,
  },
  {
    name: "MAS-03: a profile field named __proto__ is refused",
    call: "startSignUp",
    input: { email: "proto@example.org", password, profile: JSON.parse('{"__proto__":{"isAdmin":true}}') },
    expect: "invalid_request",
    then: nothing,
  },
  {
    name: "MAS-03: constructor.prototype in a profile is data and nothing else",
    given: newcomer,
    call: "startSignUp",
    input: ({ person }) => ({ email: person?.email, password, profile: { constructor: { prototype: { isAdmin: true } } } }),
    expect: { nextStep: "CONFIRM_EMAIL" },
    check: () => expect(Reflect.get({}, "isAdmin")).toBeUndefined(),
  },
  ...protectedFields,
  {
    name: "without a password there is none to sign in with",
    call: "startSignUp",
    input: { email: newPerson().email },
    expect: "invalid_request",
    pointer: "/password",
    then: nothing,
  },
  ...passwords,
  ...usernames,
  {
    name: "a user name that somebody has, in whatever case, is taken",
    given: async (stage) => {
      await stage.signUp(newPerson({ username: "Ada" }));
      return {};
    },
    call: "startSignUp",
    input: { email: newPerson().email, password, username: "aDA" },
    expect: "username_taken",
    then: refused("startSignUp", "username_taken"),
  },
  {
    name: "a user name that an open claim holds is taken",
    given: async (stage) => {
      await stage.claim(newPerson({ username: "grace" }));
      return {};
    },
    call: "startSignUp",
    input: { email: newPerson().email, password, username: "grace" },
    expect: "username_taken",
  },
  {
    name: "PRE-07: a user name that a lapsed claim held is free",
    given: async (stage) => {
      await stage.claim(newPerson({ username: "edsger" }));
      stage.clock.move(25 * hour);
      return {};
    },
    call: "startSignUp",
    input: { email: newPerson().email, password, username: "edsger" },
    expect: { nextStep: "CONFIRM_EMAIL" },
  },
  {
    name: "[D1] [B7] [B8] a new address is claimed, and gets a mail",
    given: newcomer,
    call: "startSignUp",
    input: ({ person }) => ({ email: person?.email, password, username: "barbara", profile: { nickname: "Barb" } }),
    expect: { nextStep: "CONFIRM_EMAIL", emailVerificationRequired: true, adminApprovalRequired: false, user: null, tokens: null },
    then: { mails: [/^Confirm your e-mail address/], sessions: 0, audit: ["startSignUp SUCCESS"] },
    check: async (stage, { person }, answer) => {
      expect(answer.headers.getSetCookie()).toEqual([]);
      expect((await stage.mails()).map(({ to }) => to)).toEqual([person?.email]);
      const signedIn = await stage.call(newVisitor(), "signInWithPassword", { identifier: "BARBARA", password });
      expect(signedIn.value).toMatchObject({
        nextStep: "CONFIRM_EMAIL",
        user: { username: "barbara", roles: [], profile: { nickname: "Barb" } },
      });
    },
  },
  {
    name: "[D1] a known address gets a notice, and its account stays as it is",
    given: known,
    call: "startSignUp",
    input: ({ person }) => ({ email: person?.email, password: "another long password" }),
    expect: { nextStep: "CONFIRM_EMAIL", emailVerificationRequired: true, adminApprovalRequired: false, user: null, tokens: null },
    then: { mails: [/^You already have an account/], sessions: 0, audit: ["startSignUp SUCCESS"] },
    check: async (stage, { person }) => {
      if (person !== undefined) expect(await stage.isSignedIn(await stage.signIn(person))).toBe(true);
    },
  },
  {
    name: "the policy says how sign-up works here",
    call: "getSignUpPolicy",
    expect: { mode: "open", emailVerification: true, passwordPolicy: { minLength: 8, maxLength: 256 }, signInWith: ["email", "username"] },
    then: nothing,
  },
  { name: "the policy takes nothing", call: "getSignUpPolicy", input: { mode: "closed" }, expect: "invalid_request", then: nothing },
]);
