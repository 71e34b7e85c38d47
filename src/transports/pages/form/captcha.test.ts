/** Captchas in forms: our own script or a service's widget, only where a realm asks, and a policy of exactly their origins. */
import { expect, test } from "vitest";
import { solve } from "../../../../test/support/captcha.ts";
import { createHouse } from "../../../../test/support/house.ts";
import { PageVisitor, placedPages } from "../../../../test/support/page-visitor.ts";
import { newPerson } from "../../../../test/support/stage.ts";
import type { CardeaOptions } from "../../../options.ts";
import { createPages } from "../pages.ts";

const origin = "http://localhost:3000";

async function visitor(captcha: NonNullable<CardeaOptions["captcha"]>) {
  const house = await createHouse({ options: { captcha }, settings: { captcha: { operations: ["startSignUp"] } } });
  const pages = createPages(await house.cardea.engine(), placedPages);
  return { house, pages: new PageVisitor(pages, { origin, headers: { origin } }) };
}

test("[E7] a form asks for a proof of work by our own script, and takes its answer", async () => {
  const { house, pages } = await visitor({ provider: "altcha" });
  const { html, headers } = await pages.get("/sign-up");
  expect(html).toContain('data-captcha="/api/captcha"');
  expect(html).toContain("<noscript>");
  const script = /<script src="([^"]+captcha[^"]+)" defer>/.exec(html)?.[1] ?? "";
  expect((await house.cardea.fetch(new Request(`${origin}${script}`))).headers.get("content-type")).toMatch(/javascript/);
  const policy = headers.get("content-security-policy");
  expect(policy).toContain("script-src 'self'; connect-src 'self'");
  expect(policy).toContain("default-src 'none'");

  const { email, password } = newPerson();
  const without = await pages.submit({ email, password });
  expect(without.status).toBe(400);
  expect(without.html).toContain("Show that you are a person");

  const asked = await house.cardea.call.getCaptchaChallenge({});
  if (!asked.ok || asked.value.challenge === null) throw new Error("There is no challenge.");
  const captcha = await solve(asked.value.challenge);
  expect((await pages.submit({ email, password, captcha })).location).toContain("/sign-up/sent");

  const other = await pages.get("/password/reset");
  expect(other.html).not.toContain("cardea-captcha");
  expect(other.headers.get("content-security-policy")).not.toContain("connect-src");
  await house.close();
});

test.each([
  ["turnstile", "cf-turnstile", "https://challenges.cloudflare.com"],
  ["hcaptcha", "h-captcha", "https://hcaptcha.com https://*.hcaptcha.com"],
  ["recaptcha", "g-recaptcha", "https://www.google.com/recaptcha/ https://www.gstatic.com/recaptcha/"],
] as const)("[E7] the widget of %s may load its parts, and nothing else may", async (provider, className, sources) => {
  const { house, pages } = await visitor({ provider, siteKey: '"key', secret: "secret" });
  const { html, headers } = await pages.get("/sign-up");
  expect(html).toContain(`<div class="${className}" data-sitekey="&quot;key" data-action="startSignUp">`);
  expect(headers.get("content-security-policy")?.split("; ")).toContain(`script-src 'self' ${sources}`);
  await house.close();
});
