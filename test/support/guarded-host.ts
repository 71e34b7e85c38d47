/** What every framework's adapter must do, told once: a host app on a real port that guards its own routes and mounts Cardea. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Cardea } from "../../src/cardea.ts";
import { createHouse, type House } from "./house.ts";

export interface RunningHost {
  /** No trailing slash. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Starts an app in which `/private/…` is guarded but for `/private/open`, `/welcome` is for everybody but says who is there, and
 * Cardea stands below `/auth`. Both `/private/me`, `/private/open` and `/welcome` answer `{ email }`, null for nobody.
 */
export type StartHost = (cardea: Cardea) => Promise<RunningHost>;

const person = { email: "ada@example.org", password: "correct horse battery" };
const json = { "content-type": "application/json" };

export function describeHost(name: string, start: StartHost): void {
  describe(`a host on ${name}`, () => {
    let house: House;
    let host: RunningHost;
    let { get, post, signIn } = visitorOf({ url: "" });

    beforeAll(async () => {
      // Development would send whoever comes by another address than the base URL's there.
      house = await createHouse({ options: { basePath: "/auth", mode: "production" } });
      host = await start(house.cardea);
      ({ get, post, signIn } = visitorOf(host));
      await post("/auth/api/sign-up", person);
      await post("/auth/api/sign-up/confirm", { token: await house.tokenFor(person.email) });
    });
    afterAll(async () => {
      await host?.close();
      await house?.close();
    });

    test("answers strangers with the problem unauthenticated, which nobody may store", async () => {
      const response = await get("/private/me");
      expect(response.status).toBe(401);
      expect(response.headers.get("content-type")).toBe("application/problem+json");
      expect(response.headers.get("cache-control")).toBe("no-store");
      expect(await response.json()).toMatchObject({ code: "unauthenticated" });
    });

    test("is told who is signed in, by cookie", async () => {
      const response = await get("/private/me", await signIn());
      expect(response.status).toBe(200);
      expect(await response.json()).toEqual({ email: person.email });
    });

    test("is told who is signed in, by access token", async () => {
      const response = await post("/auth/api/tokens", { identifier: person.email, password: person.password });
      const { tokens } = (await response.json()) as { tokens: { accessToken: string } };
      const answer = await get("/private/me", { authorization: `Bearer ${tokens.accessToken}` });
      expect(await answer.json()).toEqual({ email: person.email });
    });

    test("hears at once that a session has ended", async () => {
      const headers = await signIn();
      expect((await get("/private/me", headers)).status).toBe(200);
      expect((await post("/auth/api/sign-out", {}, headers)).status).toBe(200);
      expect((await get("/private/me", headers)).status).toBe(401);
    });

    test("leaves out what it excludes", async () => {
      expect(await (await get("/private/open", await signIn())).json()).toEqual({ email: null });
    });

    test("lets everybody in where signing in is optional, and knows who came", async () => {
      expect(await (await get("/welcome")).json()).toEqual({ email: null });
      expect(await (await get("/welcome", await signIn())).json()).toEqual({ email: person.email });
    });

    test("shows Cardea's pages below the base path, with links that stay there", async () => {
      const page = await get("/auth/sign-in");
      expect(page.status).toBe(200);
      const text = await page.text();
      expect(text).toContain('href="/auth/sign-up"');
      expect(text).toContain('action="/auth/sign-in"');
    });
  });
}

/** How a person or program calls the app. */
function visitorOf({ url }: Pick<RunningHost, "url">) {
  const get = (path: string, headers: Record<string, string> = {}) => fetch(`${url}${path}`, { headers });
  const post = (path: string, body: object, headers: Record<string, string> = {}) =>
    fetch(`${url}${path}`, { method: "POST", headers: { ...json, ...headers }, body: JSON.stringify(body) });
  return {
    get,
    post,
    async signIn(): Promise<{ cookie: string }> {
      const response = await post("/auth/api/sign-in/password", { identifier: person.email, password: person.password });
      expect(response.status).toBe(200);
      const session = response.headers.getSetCookie().find((line) => line.startsWith("cardea="));
      return { cookie: session?.split(";")[0] ?? "" };
    },
  };
}
