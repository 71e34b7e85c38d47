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

describe("JWT-21: a token that has expired", () => {
  test.each(Object.entries(doors))("is nobody's at %s, though its session lives", async (_door, isIn) => {
    const token = await house.cardea.issueAccessToken(person.id, { validitySeconds: 60 });
    const lasting = await house.cardea.issueAccessToken(person.id, { validitySeconds: 3600 });
    expect(await isIn(token)).toBe(true);
    await house.pass(61_000);
    expect(await isIn(token)).toBe(false);
    expect(await isIn(lasting)).toBe(true);
  });

  test("is exchanged for no other, and no other is for it", async () => {
    const signedIn = await house.cardea.call.signInWithPassword({ identifier: person.email, password: person.password, carrier: "tokens" });
    const tokens = signedIn.ok ? signedIn.value.tokens : null;
    if (tokens === null) throw new Error("There are no tokens.");
    await house.pass(301_000);
    expect(await house.cardea.verifyAccessToken(tokens.accessToken)).toBeNull();
    const exchanged = await house.cardea.call.refreshTokens({ refreshToken: tokens.accessToken });
    expect(exchanged.ok).toBe(false);
    expect((await house.cardea.call.refreshTokens({ refreshToken: tokens.refreshToken })).ok).toBe(true);
  });
});
