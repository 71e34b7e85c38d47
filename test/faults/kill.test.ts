/** kill -9 in the middle of it: what was acknowledged is there, what was not is whole or absent, and everybody goes on. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Answered, createKilledServer, type KilledServer } from "../support/killed-server.ts";

let server: KilledServer;
beforeAll(async () => {
  server = await createKilledServer();
});
afterAll(() => server.remove());

const password = "correct horse battery";
const changed = "another horse battery";
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const signIn = async (identifier: string, secret = password, carrier = "cookie") =>
  server.post("/api/sign-in/password", { identifier, password: secret, carrier });
const cookieOf = async (address: string) => ({ cookie: (await signIn(address))?.cookie ?? "" });

/** Proven users, for what comes next. */
async function people(name: string, count: number): Promise<string[]> {
  const addresses = Array.from({ length: count }, (_, at) => `${name}${at}@example.org`);
  await Promise.all(addresses.map((email) => server.post("/api/sign-up", { email, password })));
  for (const address of addresses) await server.post("/api/sign-up/confirm", { token: await server.tokenFor(address, "/sign-up/confirm") });
  return addresses;
}

/** Calls twelve at a time, lets some through, and kills amid the others. @returns null for whom no answer reached. */
async function killAmid(calls: readonly (() => Promise<Answered | null>)[], share: number): Promise<(Answered | null)[]> {
  const answers: (Answered | null)[] = calls.map(() => null);
  let [begun, done, isKilled] = [0, 0, false];
  const client = async () => {
    while (begun < calls.length && !isKilled) {
      const at = begun;
      begun += 1;
      answers[at] = (await calls[at]?.()) ?? null;
      done += 1;
    }
  };
  const clients = Array.from({ length: 12 }, client);
  while (done < calls.length * share) await pause(1);
  isKilled = true;
  const restarted = server.restart();
  await Promise.all(clients);
  // Two seconds are the goal on an idle machine; the tests share theirs, and what must not be is a long repair.
  expect(await restarted).toBeLessThan(20_000);
  return answers;
}

describe("kill -9", { timeout: 120_000 }, () => {
  test("KIL-01: in a storm of sign-ups: who was told to be there is there, and nobody twice", async () => {
    const addresses = Array.from({ length: 80 }, (_, at) => `storm${at}@example.org`);
    const answers = await killAmid(
      addresses.map((email) => () => server.post("/api/sign-up", { email, password })),
      0.4,
    );
    const acknowledged = addresses.filter((_, at) => answers[at]?.status === 200);
    expect(acknowledged.length).toBeGreaterThan(20);
    expect(acknowledged.length).toBeLessThan(addresses.length);
    for (const address of acknowledged) expect((await signIn(address))?.status, address).toBe(200);
    // Who heard nothing asks again.
    const again = await Promise.all(
      addresses.slice(-5).map(async (email) => (await server.post("/api/sign-up", { email, password }))?.status),
    );
    expect(new Set(again)).toEqual(new Set([200]));
  });

  test("KIL-02: in resets: the old password works or the new one, and the token is spent with the new one alone", async () => {
    const addresses = await people("reset", 16);
    await Promise.all(addresses.map((email) => server.post("/api/password/reset", { email })));
    const tokens: string[] = [];
    for (const address of addresses) tokens.push(await server.tokenFor(address, "/password/reset/confirm"));
    const answers = await killAmid(
      tokens.map((token) => () => server.post("/api/password/reset/confirm", { token, newPassword: changed })),
      0.4,
    );
    for (const [at, address] of addresses.entries()) {
      const works = [(await signIn(address))?.status === 200, (await signIn(address, changed))?.status === 200];
      expect(works, address).toEqual(answers[at]?.status === 200 ? [false, true] : [!works[1], works[1]]);
      const repeated = await server.post("/api/password/reset/confirm", { token: tokens[at], newPassword: changed });
      expect(repeated?.status, address).toBe(works[1] ? 400 : 200);
    }
  });

  test("KIL-03: in refreshes: the token before or the one after goes on, and who comes with an old one later is found out", async () => {
    const addresses = await people("refresh", 14);
    const first = await Promise.all(
      addresses.map(async (address) => (await signIn(address, password, "tokens"))?.body.tokens?.refreshToken ?? ""),
    );
    const refresh = (refreshToken: string) => server.post("/api/tokens/refresh", { refreshToken });
    const answers = await killAmid(
      first.map((token) => () => refresh(token)),
      0.4,
    );
    for (const [at, token] of first.entries()) {
      const repeated = (await refresh(token))?.body.refreshToken ?? "";
      const acknowledged = answers[at]?.body.refreshToken;
      if (acknowledged !== undefined) expect(repeated).toBe(acknowledged);
      const next = (await refresh(repeated))?.body.refreshToken ?? "";
      expect(next, addresses[at]).not.toBe("");
      expect((await refresh(token))?.body.code).toBe("invalid_refresh_token");
      expect((await refresh(next))?.body.code).toBe("invalid_refresh_token");
    }
  });

  test("KIL-04: in sign-outs and changes of password: whose session was ended stays out", async () => {
    const addresses = await people("out", 16);
    const cookies = await Promise.all(addresses.map(cookieOf));
    const others = await Promise.all(addresses.map(cookieOf));
    const isOut = async (headers: { cookie: string }) => (await server.get("/api/session", headers))?.status === 401;
    expect(await isOut(cookies[0] ?? { cookie: "" })).toBe(false);
    const answers = await killAmid(
      cookies.map(
        (headers, at) => () =>
          at % 2 === 0
            ? server.post("/api/sign-out", {}, headers)
            : server.post("/api/password/change", { currentPassword: password, newPassword: changed }, headers),
      ),
      0.4,
    );
    for (const [at, answer] of answers.entries()) {
      if (answer === null || answer.status >= 300) continue;
      // Signing out ends the one session, a new password all others.
      const ended = at % 2 === 0 ? cookies[at] : others[at];
      expect(await isOut(ended ?? { cookie: "" }), addresses[at]).toBe(true);
    }
    expect(answers.filter((answer) => answer !== null && answer.status < 300).length).toBeGreaterThan(4);
  });

  test("I8: afterwards the file is whole", async () => {
    expect(await server.integrity()).toEqual({ integrity_check: "ok", broken: 0 });
  });
});
