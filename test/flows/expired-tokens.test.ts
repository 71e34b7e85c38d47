/** An access token that has expired opens no door, whichever takes one (RFC 9068 §4). */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { baseUrl, createHouse, type House } from "../support/house.ts";
import { type SignedUp, signedUp } from "../support/signed-up.ts";

let house: House;
let person: SignedUp;
beforeAll(async () => {
  house = await createHouse();
  person = await signedUp(house);
});
afterAll(() => house.close());

const json = "application/json";

/** Each way to show a token, with how it says that somebody is there. */
const doors: Readonly<Record<string, (token: string) => Promise<boolean>>> = {
  "an operation by REST": async (token) => (await ask("GET", "/api/account", token)).status === 200,
  "an operation by GraphQL": async (token) => {
    const answer = await ask("POST", "/graphql", token, { query: "{ getAccount { user { id } } }" });
    return JSON.parse(await answer.text()).data?.getAccount != null;
  },
  "the session": async (token) => (await house.cardea.session(requestOf("GET", "/", token))) !== null,
  "the session, as a program is told": async (token) => (await ask("GET", "/api/session", token)).status === 200,
  "forward authentication": async (token) => (await ask("GET", "/api/verify", token)).status < 300,
  "the middleware": async (token) =>
    (await house.cardea.middleware()(requestOf("GET", "/orders", token), () => new Response("in"))).status === 200,
  "the look at a token": async (accessToken) => (await house.cardea.call.verifyToken({ accessToken })).ok,
  "the look at a token in process": async (token) => (await house.cardea.verifyAccessToken(token)) !== null,
};

function requestOf(method: string, path: string, token: string, body?: object): Request {
  const headers = { authorization: `Bearer ${token}`, "content-type": json };
  return new Request(`${baseUrl}${path}`, { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) });
}

async function ask(method: string, path: string, token: string, body?: object): Promise<Response> {
  return house.cardea.fetch(requestOf(method, path, token, body));
}

/** An access token of five minutes, whose session lives on. */
async function signIn() {
  const result = await house.cardea.call.signInWithPassword({ identifier: person.email, password: person.password, carrier: "tokens" });
  if (!result.ok || result.value.tokens === null) throw new Error("There are no tokens.");
  return result.value.tokens;
}

describe("JWT-21: a token that has expired", () => {
  test.each(Object.entries(doors))("is nobody's at %s, though its session lives", async (_door, isIn) => {
    const { accessToken, refreshToken } = await signIn();
    expect(await isIn(accessToken)).toBe(true);
    await house.pass(301_000);
    expect(await isIn(accessToken)).toBe(false);
    const next = await house.cardea.call.refreshTokens({ refreshToken });
    expect(next.ok && (await isIn(next.value.accessToken))).toBe(true);
  });

  test("is exchanged for no other", async () => {
    const { accessToken } = await signIn();
    await house.pass(301_000);
    expect((await house.cardea.call.refreshTokens({ refreshToken: accessToken })).ok).toBe(false);
  });
});
