/** A page that comes in two pieces, as over a slow line: nothing is shown that would move when the rest is there. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { ensureBrowser, launchBrowser } from "../support/browser.ts";
import { shiftOf } from "./judge.ts";
import { serveHouse } from "./served-house.ts";

test.each(["/sign-in", "/sign-up"])("%s does not move", { timeout: 60_000 }, async (path) => {
  await ensureBrowser();
  const [browser, served] = await Promise.all([launchBrowser(), serveHouse()]);
  const slowLine = createServer(async (request, response) => {
    const answer = await fetch(`${served.url}${request.url}`);
    const body = await answer.text();
    response.writeHead(answer.status, { "content-type": answer.headers.get("content-type") ?? "" });
    // A page breaks off before its password's field.
    const half = body.includes('type="password"') ? body.lastIndexOf("<", body.indexOf('type="password"')) : body.length;
    response.write(body.slice(0, half));
    if (half < body.length) await sleep(400);
    response.end(body.slice(half));
  });
  await new Promise<void>((resolve) => slowLine.listen(0, "127.0.0.1", resolve));
  const page = await browser.newPage();
  // `listen` has given it one.
  await page.goto(`http://localhost:${(slowLine.address() as AddressInfo).port}${path}`);
  expect(await page.locator("main button[type=submit]").first().isVisible()).toBe(true);
  expect(await shiftOf(page)).toBe(0);
  await browser.close();
  await new Promise((resolve) => slowLine.close(resolve));
  await served.close();
});
