/** Twenty thousand malformed requests from one seed: none is answered by a failure of ours, and the house stands. */
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { routes } from "../../src/routes.generated.ts";
import { createHttpRoom, type HttpRoom } from "../support/http-room.ts";

const seed = 20_260_115;
const rounds = 20_000;
const chunk = 200;

let room: HttpRoom;
beforeAll(async () => {
  room = await createHttpRoom();
});
afterAll(() => room.close());

const naughty = fc.constantFrom(
  "",
  " ",
  "\u0000",
  "\ud800",
  "\udfff",
  "\ufeff",
  "\u202e",
  "null",
  "undefined",
  "__proto__",
  "constructor",
  "' OR 1=1--",
  "../../etc/passwd",
  "%00",
  "%ff",
  "%",
  "1e400",
  "-1",
  "[]",
  "{}",
  "a".repeat(600),
  "\u0301".repeat(300),
  "👩‍🚀",
  "<script>",
  "#{7*7}",
  "\r\nSet-Cookie: a=b",
);
const text = fc.oneof(naughty, fc.string({ unit: "binary", maxLength: 40 }), fc.emailAddress());
const value: fc.Arbitrary<unknown> = fc.oneof({ weight: 4, arbitrary: text }, { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 5 }) });

const fields = [...new Set(routes.flatMap((route) => Object.keys(route.operation.contract.input?.shape ?? {})))];
const fieldName = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...fields) }, { weight: 1, arbitrary: text });
const body = fc.oneof(
  { weight: 6, arbitrary: fc.dictionary(fieldName, value, { maxKeys: 6 }).map((input) => JSON.stringify(input)) },
  { weight: 1, arbitrary: fc.json() },
  { weight: 1, arbitrary: text },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 60 }) },
  { weight: 1, arbitrary: text.map((query) => JSON.stringify({ query: `{ ${query} }`, variables: { input: query } })) },
);
const known = [
  ...routes.map((route) => `/api${route.path.replace(/\{\w+\}/g, "x")}`),
  "/graphql",
  "/sign-in",
  "/sign-up",
  "/account",
  "/password/reset",
  "/",
  "/health/ready",
  "/.well-known/jwks.json",
  "/openapi.json",
  "/realms/x/api/session",
  "/assets/x",
  "/dev/mailbox.json",
  "/dev/x",
];
const encoded = (part: string) => encodeURIComponent(part.toWellFormed());
const path = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...known) },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom(...known), text).map(([start, end]) => `${start}/${encoded(end)}`) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom(...known), fieldName, text)
      .map(([start, name, end]) => `${start}?${encoded(name)}=${encoded(end)}&${encoded(end)}`),
  },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme-ascii", maxLength: 20 }).map((end) => `/${end.replaceAll(/[\s#]/g, "")}`) },
);
/** What a header can hold at all (RFC 9110 §5.5). */
const headerText = text.map((part) => part.replaceAll(/[^\t\u0020-\u007e\u0080-\u00ff]/g, "").trim());
const header = fc.oneof(
  fc.constantFrom<[string, string]>(
    ["content-type", "application/json"],
    ["content-type", "text/plain"],
    ["content-type", "application/x-www-form-urlencoded"],
    ["sec-fetch-site", "same-origin"],
    ["x-cardea", "1"],
    ["origin", "null"],
  ),
  fc.tuple(
    fc.constantFrom(
      "authorization",
      "cookie",
      "accept-language",
      "user-agent",
      "x-forwarded-for",
      "origin",
      "content-type",
      "accept",
      "content-length",
    ),
    headerText,
  ),
);

const request = fc.record({
  method: fc.constantFrom("GET", "POST", "POST", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"),
  path,
  headers: fc.array(header, { maxLength: 5 }).map((pairs) => ({ "content-type": "application/json", ...Object.fromEntries(pairs) })),
  body,
  isSignedIn: fc.boolean(),
});

test("INJ-08: no malformed request is answered by a failure, and each in time", async () => {
  const requests = fc.sample(request, { seed, numRuns: rounds });
  const startedAt = performance.now();
  const statuses = new Map<number, number>();
  const ask = async (each: (typeof requests)[number]) => {
    // That would end the visitor whom the others use.
    const isTheEnd = /sign-out|account\/(?:archive|delete)/.test(each.path);
    const cookie = each.isSignedIn && !isTheEnd ? { cookie: room.cookie } : {};
    const content = each.method === "GET" || each.method === "HEAD" ? undefined : each.body;
    const answer = await room.ask(each.method, each.path, { ...each.headers, ...cookie }, content);
    const what = `${JSON.stringify(each)} → ${answer.status}`;
    expect(answer.status, what).toBeLessThan(500);
    expect(answer.headers.get("x-content-type-options"), what).toBe("nosniff");
    expect(answer.headers.get("set-cookie") ?? "", what).not.toContain("a=b");
    statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
    await answer.arrayBuffer();
  };
  for (let at = 0; at < requests.length; at += chunk) await Promise.all(requests.slice(at, at + chunk).map(ask));
  expect((performance.now() - startedAt) / rounds, "milliseconds a request").toBeLessThan(50);
  // The requests got deep enough to be refused for many reasons.
  expect([...statuses.keys()]).toEqual(expect.arrayContaining([200, 400, 401, 403, 404, 405, 415]));
  expect((await room.ask("GET", "/health/ready")).status).toBe(200);
  expect((await room.stage.call(room.visitor, "getSession")).problem).toBeNull();
}, 60_000);
