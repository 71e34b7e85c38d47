/** Turnstile, hCaptcha and reCAPTCHA against a stand-in on a real port: what counts as a verdict, and what as nobody there. */
import type { ServerResponse } from "node:http";
import { afterEach, describe, expect, test } from "vitest";
import { type StandIn, standInForSiteVerify } from "../../../test/support/captcha.ts";
import { Unavailable } from "../../kernel/ports.ts";
import { createCaptcha } from "./create-captcha.ts";
import { createSiteVerify } from "./site-verify.ts";

const open: StandIn[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((standIn) => standIn.close()));
});

const place = { realmId: "r", now: 0 };
const call = { operation: "startSignUp", address: "203.0.113.7" };
const say =
  (body: unknown, status = 200) =>
  (response: ServerResponse) => {
    response.writeHead(status, { "content-type": "application/json" }).end(typeof body === "string" ? body : JSON.stringify(body));
  };

async function judge(answer: (response: ServerResponse) => void): Promise<{ name: string | null; standIn: StandIn }> {
  const standIn = await standInForSiteVerify((_form, response) => answer(response));
  open.push(standIn);
  const options = { url: standIn.url, secret: "the secret", siteKey: "the key", hostnames: ["id.example.org"], timeoutMs: 300 };
  return { name: await createSiteVerify(options).verify("an answer", place, call), standIn };
}

describe("[E7] a service that judges", () => {
  test("is asked with secret, answer, site key and address, and its yes is one", async () => {
    const { name, standIn } = await judge(say({ success: true, hostname: "id.example.org", action: "startSignUp" }));
    expect(name).toMatch(/^[\w-]{43}$/);
    const form = { secret: "the secret", response: "an answer", sitekey: "the key", remoteip: "203.0.113.7" };
    expect(Object.fromEntries(standIn.asked[0] ?? [])).toEqual(form);
  });

  test.each<[string, object]>([
    ["says no", { success: false, "error-codes": ["invalid-input-response"] }],
    ["knows the answer already", { success: false, "error-codes": ["timeout-or-duplicate"] }],
    ["was answered on another site", { success: true, hostname: "evil.example.org" }],
    ["was answered for another operation", { success: true, hostname: "id.example.org", action: "issueTokens" }],
  ])("refuses when it %s", async (_name, verdict) => {
    expect((await judge(say(verdict))).name).toBeNull();
  });

  test.each<[string, (response: ServerResponse) => void]>([
    ["answers 500", say({ success: true }, 500)],
    ["answers no JSON", say("<h1>Bad gateway</h1>")],
    ["answers JSON that is no verdict", say({ ok: true })],
    ["answers too much", say(JSON.stringify({ success: true, hostname: "x".repeat(70_000) }))],
    ["is silent", () => {}],
    ["stops in the middle", (response) => response.writeHead(200).write('{"success":')],
    ["hangs up", (response) => response.destroy()],
    ["refuses our secret", say({ success: false, "error-codes": ["invalid-input-secret"] })],
  ])("SSR-03: is nobody there when it %s", async (_name, answer) => {
    await expect(judge(answer)).rejects.toThrow(Unavailable);
  });

  test("SSR-02: is nobody there when it redirects, and the secret goes nowhere else", async () => {
    const inside = await standInForSiteVerify((_form, response) => say({ success: true })(response));
    open.push(inside);
    await expect(judge((response) => response.writeHead(307, { location: inside.url }).end())).rejects.toThrow(Unavailable);
    expect(inside.asked).toEqual([]);
  });

  test.each(["turnstile", "hcaptcha", "recaptcha"] as const)("may be %s", async (provider) => {
    const standIn = await standInForSiteVerify((_form, response) => say({ success: true })(response));
    open.push(standIn);
    const keyRing = { mac: () => "", verifyMac: () => false, encrypt: () => "", decrypt: () => "" };
    const captcha = createCaptcha({ provider, secret: "s", siteKey: "k", verifyUrl: standIn.url }, { keyRing, hostnames: [] });
    expect(await captcha.challenge(place)).toBeNull();
    expect(await captcha.verify("an answer", place, { ...call, address: null })).not.toBeNull();
    expect(standIn.asked[0]?.has("remoteip")).toBe(false);
  });
});
