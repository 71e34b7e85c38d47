/** Refresh, revocation and verification of tokens, call by call. */
import { expect } from "vitest";
import { textAt } from "../../../test/support/answers.ts";
import { newVisitor } from "../../../test/support/faces.ts";
import { type Given, nothing, refused, type Scenario, scenarios } from "../../../test/support/scenarios.ts";
import { day, fine, minute, newPerson, type Stage, second } from "../../../test/support/stage.ts";

/** A client that carries tokens; `token` is its refresh token. */
async function client(stage: Stage) {
  const person = newPerson();
  await stage.signUp(person);
  const visitor = await stage.signIn(person, "tokens");
  return { person, visitor, token: visitor.refreshToken ?? "", accessToken: visitor.accessToken ?? "" };
}

/** A client, and so much later. */
function after(milliseconds: number): (stage: Stage) => ReturnType<typeof client> {
  return async (stage) => {
    const given = await client(stage);
    stage.clock.move(milliseconds);
    return given;
  };
}

async function refresh(stage: Stage, refreshToken: string): Promise<string> {
  return textAt(fine(await stage.call(newVisitor(), "refreshTokens", { refreshToken })), "refreshToken");
}

const refreshing = ({ token }: Given) => ({ refreshToken: token });

const wrongTokens = [null, "", 0, true, [], {}, { $ne: null }, ["token"], "a\u0000b", "a".repeat(513)].map(
  (refreshToken): Scenario => ({
    name: `TOK-16: ${JSON.stringify(refreshToken).slice(0, 20)} is no refresh token`,
    call: ["refreshTokens", "revokeToken"],
    input: { refreshToken },
    expect: "invalid_request",
    pointer: "/refreshToken",
    then: nothing,
  }),
);

/** Of the form of a refresh token, and none: another MAC, another generation, another grant. */
const forgeries = (
  [
    ["another MAC", (token: string) => token.replace(/.$/, (last) => (last === "A" ? "E" : "A"))],
    ["the next generation under the same MAC", (token: string) => token.replace(".1.", ".2.")],
    ["another grant", (token: string) => token.replace(/^.{8}/, "00000000")],
    ["a generation with a zero before it", (token: string) => token.replace(".1.", ".01.")],
  ] as const
).map(
  ([name, forge]): Scenario => ({
    name: `${name} is no token of ours, and ends nothing`,
    given: client,
    call: ["refreshTokens", "revokeToken"],
    input: ({ token = "" }) => ({ refreshToken: forge(token) }),
    expect: "invalid_refresh_token",
    then: { mails: [], sessions: 0 },
    check: async (stage, { token = "" }) => void (await refresh(stage, token)),
  }),
);

scenarios("refresh", [
  ...wrongTokens,
  ...forgeries,
  {
    name: "an unknown field is named",
    call: "refreshTokens",
    input: { refreshToken: "x", scope: "all" },
    expect: "invalid_request",
    pointer: "/scope",
  },
  {
    name: "what nobody was given is refused",
    call: "refreshTokens",
    input: { refreshToken: "A".repeat(44) },
    expect: "invalid_refresh_token",
    then: refused("refreshTokens", "invalid_refresh_token"),
  },
  {
    name: "[D13] [E3] the current token gets the next pair, and nothing as a cookie",
    given: client,
    call: "refreshTokens",
    input: refreshing,
    expect: { tokenType: "Bearer", expiresIn: 300, refreshExpiresIn: 30 * 24 * 3600 },
    then: { mails: [], sessions: 0, audit: ["refreshTokens SUCCESS"] },
    check: async (stage, { token }, answer) => {
      expect(answer.headers.getSetCookie()).toEqual([]);
      expect(textAt(answer, "refreshToken")).not.toBe(token);
      const visitor = Object.assign(newVisitor(), { accessToken: textAt(answer, "accessToken") });
      expect(await stage.isSignedIn(visitor)).toBe(true);
    },
  },
  {
    name: "it lives unused for 30 days",
    given: after(30 * day - second),
    call: "refreshTokens",
    input: refreshing,
    expect: { expiresIn: 300 },
  },
  {
    name: "and no second longer",
    given: after(30 * day + second),
    call: "refreshTokens",
    input: refreshing,
    expect: "invalid_refresh_token",
  },
  {
    name: "RTR-07: however often it is used, it ends 90 days after sign-in",
    given: async (stage) => {
      const { token, ...given } = await client(stage);
      let current = token;
      for (let month = 0; month < 3; month += 1) {
        await stage.pass(30 * day - minute);
        current = await refresh(stage, current);
      }
      await stage.pass(3 * minute + second);
      return { ...given, token: current };
    },
    call: "refreshTokens",
    input: refreshing,
    expect: "invalid_refresh_token",
  },
  {
    name: "TOK-10: a suspended user refreshes nothing",
    given: async (stage) => {
      const given = await client(stage);
      await stage.changeUser(given.person, { suspended_at: 1 });
      return given;
    },
    call: "refreshTokens",
    input: refreshing,
    expect: "invalid_refresh_token",
  },
]);

scenarios("revocation", [
  {
    name: "what nobody was given is refused",
    call: "revokeToken",
    input: { refreshToken: "A".repeat(44) },
    expect: "invalid_refresh_token",
    then: refused("revokeToken", "invalid_refresh_token"),
  },
  {
    name: "[D14] [C7] ends the token, its session and its access token",
    given: client,
    call: "revokeToken",
    input: refreshing,
    expect: { message: expect.any(String) },
    then: { mails: [], sessions: -1, audit: ["revokeToken SUCCESS"] },
    check: async (stage, { visitor, token }) => {
      expect(visitor !== undefined && (await stage.isSignedIn(visitor))).toBe(false);
      const answer = await stage.call(newVisitor(), "refreshTokens", { refreshToken: token });
      expect(answer.problem?.code).toBe("invalid_refresh_token");
    },
  },
  {
    name: "[D14] a genuine token that is revoked already is fine",
    given: async (stage) => {
      const given = await client(stage);
      fine(await stage.call(newVisitor(), "revokeToken", { refreshToken: given.token }));
      return given;
    },
    call: "revokeToken",
    input: refreshing,
    expect: { message: expect.any(String) },
    then: { sessions: 0 },
  },
]);

const wrongAccessTokens = [null, "", 0, true, [], {}, ["token"], "a\u0000b", "a".repeat(8193)].map(
  (accessToken): Scenario => ({
    name: `TOK-16: ${JSON.stringify(accessToken).slice(0, 20)} is no access token`,
    call: "verifyToken",
    input: { accessToken },
    expect: "invalid_request",
    pointer: "/accessToken",
    then: nothing,
  }),
);
const verifying = ({ accessToken }: Given) => ({ accessToken });

scenarios("verification", [
  ...wrongAccessTokens,
  {
    name: "what is no JWT is refused",
    call: "verifyToken",
    input: { accessToken: "a.b.c" },
    expect: "invalid_access_token",
    then: nothing,
  },
  {
    name: "[D12] [C7] a token tells its user and its claims",
    given: client,
    call: "verifyToken",
    input: verifying,
    expect: { user: { state: "ACTIVE" }, claims: { iss: "http://localhost:3000", realm: "main", client_id: "first-party", amr: ["pwd"] } },
    then: nothing,
  },
  { name: "a token lives five minutes", given: after(5 * minute - second), call: "verifyToken", input: verifying, expect: { user: {} } },
  { name: "and no second longer", given: after(5 * minute), call: "verifyToken", input: verifying, expect: "invalid_access_token" },
  {
    name: "JWT-14: a changed signature is refused",
    given: async (stage) => {
      const given = await client(stage);
      const at = given.accessToken.lastIndexOf(".") + 10;
      const other = given.accessToken[at] === "A" ? "B" : "A";
      return { ...given, accessToken: `${given.accessToken.slice(0, at)}${other}${given.accessToken.slice(at + 1)}` };
    },
    call: "verifyToken",
    input: verifying,
    expect: "invalid_access_token",
  },
  {
    name: "[D12] a refresh token is no access token",
    given: client,
    call: "verifyToken",
    input: ({ token }) => ({ accessToken: token }),
    expect: "invalid_access_token",
    then: nothing,
  },
  {
    name: "FIX-04: a token of a session that has ended is refused",
    given: async (stage) => {
      const given = await client(stage);
      fine(await stage.call(given.visitor, "signOut"));
      return given;
    },
    call: "verifyToken",
    input: verifying,
    expect: "invalid_access_token",
  },
]);
