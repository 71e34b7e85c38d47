/** Another proof of who one is, on a living session. */
import { expect, test } from "vitest";
import { textAt } from "../../../test/support/answers.ts";
import { newVisitor } from "../../../test/support/faces.ts";
import { type Given, nothing, refused, type Scenario, scenarios, stories } from "../../../test/support/scenarios.ts";
import { fine, hour, minute, newPerson, type Stage, second } from "../../../test/support/stage.ts";

async function signedIn(stage: Stage) {
  const person = newPerson();
  await stage.signUp(person);
  return { person, visitor: await stage.signIn(person) };
}

/** With a challenge as the token of the row. */
async function challenged(stage: Stage) {
  const given = await signedIn(stage);
  const answer = fine(await stage.call(given.visitor, "startReauthentication"));
  return { ...given, token: textAt(answer, "challenge") };
}
const right = ({ person, token }: Given) => ({ password: person?.password, ...(token === undefined ? {} : { challenge: token }) });

const wrongFields: readonly Scenario[] = (
  [
    ["no password", { password: undefined }, "/password"],
    ["a password of the wrong type", { password: true }, "/password"],
    ["a challenge of the wrong type", { challenge: { $ne: null } }, "/challenge"],
    ["an unknown field", { method: "PASSWORD" }, "/method"],
    ["a code beside the password", { totpCode: "123456" }, "/totpCode"],
    ["a mailed code of the wrong type", { password: undefined, emailCode: ["12345678"] }, "/emailCode"],
  ] as const
).map(([name, fields, pointer]) => ({
  name: `${name} is refused`,
  given: signedIn,
  call: "reauthenticate",
  input: (given) => ({ ...right(given), ...fields }),
  expect: "invalid_request",
  pointer,
  then: nothing,
}));

scenarios("reauthentication", [
  { name: "nobody starts one", call: "startReauthentication", expect: "unauthenticated", then: nothing },
  { name: "nobody proves anything", call: "reauthenticate", input: { password: "x" }, expect: "unauthenticated", then: nothing },
  ...wrongFields,
  {
    name: "a wrong password is refused",
    given: challenged,
    call: "reauthenticate",
    input: ({ token }) => ({ password: "something else", challenge: token }),
    expect: "wrong_password",
    then: refused("reauthenticate", "wrong_password"),
    check: async (stage, given) => void fine(await stage.call(given.visitor ?? newVisitor(), "reauthenticate", right(given))),
  },
  {
    name: "a challenge that nobody was given is refused, with the right password too",
    given: signedIn,
    call: "reauthenticate",
    input: (given) => ({ ...right(given), challenge: "A".repeat(44) }),
    expect: "invalid_challenge",
    then: refused("reauthenticate", "invalid_challenge"),
  },
  {
    name: "somebody else's challenge is refused",
    given: async (stage) => ({ ...(await signedIn(stage)), token: (await challenged(stage)).token }),
    call: "reauthenticate",
    input: right,
    expect: "invalid_challenge",
  },
  {
    name: "TOK-04: a challenge is good once",
    given: async (stage) => {
      const given = await challenged(stage);
      fine(await stage.call(given.visitor, "reauthenticate", right(given)));
      return given;
    },
    call: "reauthenticate",
    input: right,
    expect: "invalid_challenge",
  },
  {
    name: "TOK-06: an older challenge is dead once there is a newer one",
    given: async (stage) => {
      const given = await challenged(stage);
      fine(await stage.call(given.visitor, "startReauthentication"));
      return given;
    },
    call: "reauthenticate",
    input: right,
    expect: "invalid_challenge",
  },
  {
    name: "TOK-05: a challenge is good until a second before its end",
    given: async (stage) => {
      const given = await challenged(stage);
      stage.clock.move(10 * minute - second);
      return given;
    },
    call: "reauthenticate",
    input: right,
    expect: { tokens: null },
  },
  {
    name: "TOK-05: a challenge is dead a second after its end",
    given: async (stage) => {
      const given = await challenged(stage);
      stage.clock.move(10 * minute + second);
      return given;
    },
    call: "reauthenticate",
    input: right,
    expect: "invalid_challenge",
  },
  {
    name: "tells the methods that one has",
    given: signedIn,
    call: "startReauthentication",
    expect: { challenge: expect.any(String), methods: ["PASSWORD"] },
    then: { mails: [], sessions: 0, audit: ["startReauthentication SUCCESS"] },
  },
  {
    name: "a password is proof, without a challenge too",
    given: async (stage) => {
      const given = await signedIn(stage);
      stage.clock.move(hour);
      return given;
    },
    call: "reauthenticate",
    input: right,
    expect: { session: { isCurrent: true, amr: ["pwd"] }, tokens: null },
    then: { mails: [], sessions: 0, audit: ["reauthenticate SUCCESS"] },
    check: (stage, _given, answer) => expect(textAt(answer, "session", "authenticatedAt")).toBe(new Date(stage.clock.now()).toISOString()),
  },
]);

stories("a proof", (stage) => {
  test("FIX-03: puts the session under a new cookie; the old one is dead", async () => {
    const { person, visitor } = await signedIn(stage());
    const copy = newVisitor();
    copy.cookies.set("cardea", visitor.cookies.get("cardea") ?? "");
    const answer = fine(await stage().call(visitor, "reauthenticate", { password: person.password }));
    expect(textAt(answer, "session", "id")).toBe(visitor.sessionId);
    expect([await stage().isSignedIn(visitor), await stage().isSignedIn(copy)]).toEqual([true, false]);
  });

  test("FIX-03: gives a client that carries tokens a fresh pair; the old refresh token is dead", async () => {
    const person = newPerson();
    await stage().signUp(person);
    const client = await stage().signIn(person, "tokens");
    const answer = fine(await stage().call(client, "reauthenticate", { password: person.password }));
    const old = await stage().call(newVisitor(), "refreshTokens", { refreshToken: client.refreshToken });
    expect(old.problem?.code).toBe("invalid_refresh_token");
    fine(await stage().call(newVisitor(), "refreshTokens", { refreshToken: textAt(answer, "tokens", "refreshToken") }));
  });

  test("MFA-12: an access token from before gains nothing by it; the fresh one does", async () => {
    const person = newPerson();
    await stage().signUp(person);
    const signedIn = await stage().signIn(person, "tokens");
    await stage().pass(16 * minute);
    const refreshed = await stage().call(newVisitor(), "refreshTokens", { refreshToken: signedIn.refreshToken });
    const owner = { ...newVisitor(), accessToken: textAt(fine(refreshed), "accessToken") };
    const thief = { ...owner };
    const answer = fine(await stage().call(owner, "reauthenticate", { password: person.password }));
    owner.accessToken = textAt(answer, "tokens", "accessToken");
    expect((await stage().call(thief, "exportAccount")).problem?.code).toBe("reauthentication_required");
    expect(await stage().isSignedIn(thief)).toBe(true);
    fine(await stage().call(owner, "exportAccount"));
  });

  test("does not make the cookie live longer than the session", async () => {
    const { person, visitor } = await signedIn(stage());
    await stage().pass(10 * 24 * hour);
    const answer = fine(await stage().call(visitor, "reauthenticate", { password: person.password }));
    expect(answer.headers.getSetCookie().join()).toContain(`Max-Age=${80 * 24 * 3600};`);
  });

  test("has no session to renew in a call in process", async () => {
    const { person, visitor } = await signedIn(stage());
    const as = textAt(await stage().call(visitor, "getAccount"), "user", "id");
    const result = await stage().cardea.call.reauthenticate({ password: person.password }, { as });
    expect(result).toMatchObject({ ok: false, problem: { code: "forbidden" } });
  });
});
