/** What caches on the way could mix up: an answer poisoned by a header that is no part of its key, or one person's answer for another. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createHttpRoom, type HttpRoom } from "../support/http-room.ts";
import { newPerson } from "../support/stage.ts";

let room: HttpRoom;
let other: string;
beforeAll(async () => {
  room = await createHttpRoom();
  const person = newPerson();
  await room.stage.signUp(person);
  other = cookieOf((await room.stage.signIn(person)).cookies);
});
afterAll(() => room.close());

const cookieOf = (cookies: ReadonlyMap<string, string>) => [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");

const pages = ["/", "/sign-in", "/sign-up", "/password/reset", "/account", "/account/security", "/nowhere", "/sign-in?returnTo=/orders"];
const answers = ["/api/session", "/api/account", "/api/nowhere", "/openapi.json", "/.well-known/jwks.json"];

describe("CAC-03: a header that no cache looks at", () => {
  const canary = "canary.evil.example";
  const unkeyed: readonly (readonly [string, string])[] = [
    ["x-forwarded-host", canary],
    ["x-forwarded-server", canary],
    ["x-forwarded-proto", `${canary}`],
    ["x-forwarded-scheme", "nothttps"],
    ["x-forwarded-port", "1337"],
    ["x-forwarded-prefix", `/${canary}`],
    ["x-forwarded-uri", `/${canary}`],
    ["forwarded", `host=${canary};proto=https`],
    ["x-host", canary],
    ["x-original-url", `/${canary}`],
    ["x-original-host", canary],
    ["x-rewrite-url", `/${canary}`],
    ["x-http-method-override", "POST"],
    ["x-wap-profile", `https://${canary}/x.xml`],
    ["referer", `https://${canary}/`],
    ["user-agent", `<script src=//${canary}></script>`],
  ];

  test.each([...pages, ...answers])("is told nowhere in %s, and changes nothing there", async (path) => {
    const plain = await shown(path, {});
    for (const [name, value] of unkeyed) {
      const seen = await shown(path, { [name]: value });
      expect(seen, name).toEqual(plain);
      expect(JSON.stringify(seen), name).not.toMatch(/evil|1337|nothttps/);
    }
  });

  /** What comes once and never again would differ by itself. */
  async function shown(path: string, headers: Readonly<Record<string, string>>) {
    const answer = await room.ask("GET", path, headers);
    const text = (await answer.text()).replaceAll(/(?<=(?:value|content)=")[A-Za-z0-9_.-]{40,}(?=")|[0-9a-f-]{36}/g, "once");
    const { status } = answer;
    return { status, location: answer.headers.get("location"), link: answer.headers.get("link"), text };
  }
});

describe("CAC-07: what belongs to one person", () => {
  const own = [...pages, "/account/sessions", "/api/session", "/api/account", "/api/sessions", "/api/account/export"];

  test.each(own)("%s has nothing that it could be recognised by, and is answered whole whatever is asked", async (path) => {
    for (const cookie of [room.cookie, other, ""]) {
      for (const condition of [
        {},
        { "if-none-match": "*" },
        { "if-none-match": 'W/"1", "2"' },
        { "if-modified-since": new Date().toUTCString() },
      ]) {
        const answer = await room.ask("GET", path, { cookie, ...condition });
        expect([answer.status === 304, answer.headers.get("etag"), answer.headers.get("last-modified")]).toEqual([false, null, null]);
        expect(answer.headers.get("cache-control")).toBe("no-store");
        await answer.body?.cancel();
      }
    }
  });

  test("is another's for another", async () => {
    const [first, second] = await Promise.all(
      [room.cookie, other].map(async (cookie) => (await room.ask("GET", "/api/account", { cookie })).text()),
    );
    expect(first).toContain(room.person.email);
    expect(second).not.toContain(room.person.email);
  });
});
