/** What an instance publishes: written once, and compressed for who takes that. */
import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { createHouse } from "../../test/support/house.ts";
import { publish } from "./published.ts";

function ask(publication: ReturnType<typeof publish>, headers: Record<string, string> = {}): Promise<Response> {
  const request = new Request("http://localhost:3000/x", { headers });
  return publication({ request, environment: undefined }, { "cache-control": "no-store", "x-content-type-options": "nosniff" });
}

const plain = { "content-type": "text/plain" };

test("is written once, however often it is asked for at a time", async () => {
  let written = 0;
  const publication = publish(plain, async () => {
    written += 1;
    return `number ${written}`;
  });
  const answers = await Promise.all([ask(publication), ask(publication), ask(publication)]);
  expect(await Promise.all(answers.map((answer) => answer.text()))).toEqual(["number 1", "number 1", "number 1"]);
});

test("is written again after it failed", async () => {
  let tries = 0;
  const publication = publish(plain, () => {
    tries += 1;
    if (tries === 1) throw new Error("not yet");
    return "now";
  });
  await expect(ask(publication)).rejects.toThrow("not yet");
  expect(await (await ask(publication)).text()).toBe("now");
});

test.each([
  ["gzip, deflate, br", true],
  ["gzip;q=0.5", true],
  ["br;q=1.0, gzip;q=0", false],
  ["gzip;q=0.0, identity", false],
  ["identity", false],
  ["notgzip", false],
  ["", false],
])("to who takes %j it is compressed: %s", async (accepted, isCompressed) => {
  const answer = await ask(
    publish(plain, () => "the same text"),
    { "accept-encoding": accepted },
  );
  expect(answer.headers.get("content-encoding")).toBe(isCompressed ? "gzip" : null);
  const bytes = Buffer.from(await answer.arrayBuffer());
  expect((isCompressed ? gunzipSync(bytes) : bytes).toString()).toBe("the same text");
  expect(answer.headers.get("vary")).toBe("accept-encoding");
});

test("its own headers stand before those of all answers", async () => {
  const { headers } = await ask(publish({ ...plain, "cache-control": "public, max-age=31536000, immutable" }, () => "text"));
  expect(headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
  expect(headers.get("x-content-type-options")).toBe("nosniff");
  expect((await ask(publish(plain, () => "text"))).headers.get("cache-control")).toBe("no-store");
});

test("DOS-14: the description of the API is kept for each realm that there is, and written for no other", async () => {
  const house = await createHouse();
  const get = (path: string) => house.cardea.fetch(new Request(`http://localhost:3000${path}`));
  const first = await get("/openapi.json");
  const { servers } = (await first.json()) as { servers: { url: string }[] };
  expect(servers).toEqual([{ url: "http://localhost:3000/api" }]);
  expect((await get("/realms/nowhere/openapi.json")).status).toBe(404);
  await house.close();
});
