/** A session in use goes on, within its absolute limit, whatever carries it; and being in use costs no write of its own. */
import { describe, expect, test, vi } from "vitest";
import { createHouse, type House } from "../support/house.ts";
import { type SignedUp, signedUp } from "../support/signed-up.ts";

const second = 1000;
const settings = {
  sessions: { idleSeconds: 600, absoluteSeconds: 3600 },
  tokens: { refreshIdleSeconds: 600, refreshAbsoluteSeconds: 3600 },
};
const site = "http://localhost:3000";

/** One use by one carrier. @returns whether somebody was known. */
type Use = (house: House, person: SignedUp) => Promise<boolean>;

async function rest({ cardea }: House, headers: Record<string, string>): Promise<boolean> {
  return (await cardea.fetch(new Request(`${site}/api/session`, { headers }))).status === 200;
}

async function graphql({ cardea }: House, headers: Record<string, string>): Promise<boolean> {
  const body = JSON.stringify({ query: "{ getSession { user { id } } }" });
  const all = { ...headers, "content-type": "application/json" };
  const answer = (await (await cardea.fetch(new Request(`${site}/graphql`, { method: "POST", headers: all, body }))).json()) as {
    errors?: object;
  };
  return answer.errors === undefined;
}

async function guarded({ cardea }: House, headers: Record<string, string>): Promise<boolean> {
  return (await cardea.middleware()(new Request(site, { headers }), () => new Response())).status === 200;
}

/** A client that carries tokens, and gets the next pair at each use. */
function tokens(use: (house: House, headers: Record<string, string>) => Promise<boolean>): Use {
  let refreshToken: string | null = null;
  return async (house, { email, password }) => {
    const { call } = house.cardea;
    const got =
      refreshToken === null ? await call.issueTokens({ identifier: email, password }) : await call.refreshTokens({ refreshToken });
    const pair = got.ok ? ("tokens" in got.value ? got.value.tokens : got.value) : null;
    if (pair === null) return false;
    refreshToken = pair.refreshToken;
    return use(house, { authorization: `Bearer ${pair.accessToken}` });
  };
}

const carriers: readonly (readonly [name: string, make: () => Use])[] = [
  [
    "cookie, by REST",
    () =>
      (house, { cookie }) =>
        rest(house, { cookie }),
  ],
  [
    "cookie, by GraphQL",
    () =>
      (house, { cookie }) =>
        graphql(house, { cookie }),
  ],
  [
    "cookie, at a host's own handler",
    () =>
      (house, { cookie }) =>
        guarded(house, { cookie }),
  ],
  ["tokens, by REST", () => tokens(rest)],
  ["tokens, at a host's own handler", () => tokens(guarded)],
];

describe.each(carriers)("a session carried by %s", (_name, make) => {
  test("[A6] FIX-07: goes on while it is used, and not beyond its absolute limit", async () => {
    const house = await createHouse({ settings });
    const person = await signedUp(house);
    const use = make();
    for (let passed = 0; passed < 3500; passed += 500) {
      expect(await use(house, person)).toBe(true);
      await house.pass(500 * second);
    }
    expect(await use(house, person)).toBe(true);
    await house.pass(101 * second);
    expect(await use(house, person)).toBe(false);
    await house.close();
  });

  test("[A6] FIX-07: ends when it is not used", async () => {
    const house = await createHouse({ settings });
    const person = await signedUp(house);
    const use = make();
    expect(await use(house, person)).toBe(true);
    await house.pass(606 * second);
    expect(await use(house, person)).toBe(false);
    await house.close();
  });
});

test("[A6] a hundred uses are one write, some seconds later", async () => {
  const house = await createHouse({ settings });
  const person = await signedUp(house);
  const { services } = await house.cardea.engine();
  house.clock.move(5 * second);
  const writes = vi.spyOn(services.database, "transaction");
  for (let count = 0; count < 100; count += 1) expect(await rest(house, { cookie: person.cookie })).toBe(true);
  expect(writes).toHaveBeenCalledTimes(0);
  await services.touches.flush();
  expect(writes).toHaveBeenCalledTimes(1);
  writes.mockRestore();
  await house.close();
});

test("[A6] a user who may not be signed in any more loses the session itself", async () => {
  const house = await createHouse();
  const person = await signedUp(house);
  expect(await rest(house, { cookie: person.cookie })).toBe(true);
  expect((await house.cardea.call.archiveAccount({}, { as: person.id })).ok).toBe(true);
  expect(await rest(house, { cookie: person.cookie })).toBe(false);
  await house.close();
});
