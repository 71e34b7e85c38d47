/** The check of a session: who is somebody, for how long, and what is nobody's. */
import { expect, test } from "vitest";
import { newVisitor, type Visitor } from "../../../test/support/faces.ts";
import { nothing, refused, type Scenario, scenarios, stories } from "../../../test/support/scenarios.ts";
import { day, fine, minute, newPerson, type Stage, second } from "../../../test/support/stage.ts";

async function signedIn(stage: Stage) {
  const person = newPerson();
  await stage.signUp(person);
  return { person, visitor: await stage.signIn(person) };
}

function withCookie(value: string): Visitor {
  const visitor = newVisitor();
  visitor.cookies.set("cardea", value);
  return visitor;
}

function withToken(accessToken: string): Visitor {
  return Object.assign(newVisitor(), { accessToken });
}

const nobodies: readonly Scenario[] = [
  { name: "FIX-09: a well-formed cookie that we never gave", visitor: withCookie("A".repeat(44)) },
  { name: "a cookie of another length", visitor: withCookie("A") },
  { name: "a cookie of other characters", visitor: withCookie("%00".repeat(14)) },
  { name: "JWT-16: a bearer token that is no JWT", visitor: withToken("nonsense") },
  { name: "JWT-16: a bearer token of a megabyte's beginnings", visitor: withToken("a".repeat(60_000)) },
  { name: "JWT-09: a JWT without a signature", visitor: withToken("eyJhbGciOiJub25lIn0.e30.") },
].map(({ name, visitor }) => ({
  name: `${name} is nobody's`,
  given: () => ({ visitor }),
  call: "getSession",
  expect: "unauthenticated",
  then: refused("getSession", "unauthenticated"),
}));

scenarios("the session", [
  { name: "without a credential there is none, and no event", call: "getSession", expect: "unauthenticated", then: nothing },
  ...nobodies,
  { name: "it takes nothing", given: signedIn, call: "getSession", input: { userId: "1" }, expect: "invalid_request", then: nothing },
  {
    name: "[E5] tells the user and the session, and leaves no event",
    given: signedIn,
    call: "getSession",
    expect: { user: { realm: "main", state: "ACTIVE" }, session: { isCurrent: true, amr: ["pwd"] } },
    then: nothing,
  },
  {
    name: "MAS-12: tells nothing secret",
    given: signedIn,
    call: "getSession",
    expect: {},
    check: (_stage, { visitor }, answer) => {
      const told = JSON.stringify(answer.body);
      for (const [, value] of visitor?.cookies ?? []) expect(told).not.toContain(value);
      expect(told).not.toMatch(/hash|epoch|argon|secret|token/i);
    },
  },
  {
    name: "a bad Authorization header is not replaced by a good cookie",
    given: async (stage) => {
      const given = await signedIn(stage);
      given.visitor.accessToken = "nonsense";
      return given;
    },
    call: "getSession",
    expect: "unauthenticated",
  },
]);

stories("the life of a session", (stage) => {
  test("FIX-07: [A6] ends after fourteen days without use", async () => {
    const { person, visitor } = await signedIn(stage());
    const other = await stage().signIn(person);
    await stage().pass(14 * day - 5 * second);
    expect(await stage().isSignedIn(visitor)).toBe(true);
    await stage().pass(10 * second);
    expect(await stage().isSignedIn(other)).toBe(false);
    expect(await stage().isSignedIn(visitor)).toBe(true);
  });

  test("FIX-07: [A6] ends after ninety days, however much it is used", async () => {
    const { visitor } = await signedIn(stage());
    for (let week = 0; week < 12; week += 1) {
      await stage().pass(7 * day);
      expect(await stage().isSignedIn(visitor)).toBe(true);
    }
    await stage().pass(6 * day - 5 * second);
    expect(await stage().isSignedIn(visitor)).toBe(true);
    await stage().pass(5 * second);
    expect(await stage().isSignedIn(visitor)).toBe(false);
  });

  test("FIX-07: an access token ends with the session, not later", async () => {
    const person = newPerson();
    await stage().signUp(person);
    const client = await stage().signIn(person, "tokens");
    await stage().pass(5 * minute - second);
    expect(await stage().isSignedIn(client)).toBe(true);
    await stage().pass(second);
    expect(await stage().isSignedIn(client)).toBe(false);
  });

  test("FIX-16: outlives a restart", async () => {
    const { visitor } = await signedIn(stage());
    const { cardea } = await stage().another();
    const request = new Request("http://localhost:3000/", { headers: { cookie: `cardea=${visitor.cookies.get("cardea")}` } });
    expect(await cardea.session(request)).toMatchObject({ session: { id: visitor.sessionId } });
  });

  test("[A6] ends at once when its user is suspended", async () => {
    const { person, visitor } = await signedIn(stage());
    await stage().changeUser(person, { suspended_at: 1 });
    // Behind the house's back: the caches learn of it when they are empty again.
    const { cardea } = await stage().another();
    const request = new Request("http://localhost:3000/", { headers: { cookie: `cardea=${visitor.cookies.get("cardea")}` } });
    expect(await cardea.session(request)).toBeNull();
  });

  test("RTR-17: the cookie lives as long as the session, and never longer", async () => {
    const person = newPerson();
    await stage().signUp(person);
    const answer = fine(await stage().call(newVisitor(), "signInWithPassword", { identifier: person.email, password: person.password }));
    const [session = "", device = ""] = answer.headers.getSetCookie().sort((a, b) => b.indexOf("cardea=") - a.indexOf("cardea="));
    expect(session).toContain(`Max-Age=${(90 * day) / second};`);
    expect(device).toContain(`Max-Age=${(365 * day) / second};`);
  });
});
