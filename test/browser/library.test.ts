/** The reference of the library as the package brings it, built anew and read in a real browser: its scripts run under our policy. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listen, type NodeServer } from "../../src/adapters/node-server.ts";
import { createLibraryReference } from "../../src/transports/library-reference.ts";
import { ensureBrowser, launchBrowser } from "../support/browser.ts";

const root = join(import.meta.dirname, "..", "..");
let folder: string;
let browser: Browser;
let server: NodeServer;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "cardea-reference-"));
  const library = createLibraryReference("", pathToFileURL(`${folder}/`));
  const answer = async (request: Request) =>
    (await library.answer(new URL(request.url).pathname, { request, environment: undefined }, {})) ?? new Response(null, { status: 404 });
  await ensureBrowser();
  [browser, server] = await Promise.all([launchBrowser(), listen(answer, { port: 0, hosts: ["127.0.0.1"] })]);
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

test("[A8] the reference of the library is made without a warning, and its pages hold no script of their own", { timeout: 240_000 }, () => {
  // A warning is an error here (typedoc.json): a link that leads nowhere, an option that is none.
  const made = spawnSync(process.execPath, [join("scripts", "docs.ts"), folder], { cwd: root });
  expect([made.status, made.stdout.toString(), made.stderr.toString()]).toEqual([0, "", ""]);
  const pages = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".html"));
  expect(pages.length).toBeGreaterThan(50);
  for (const name of pages) {
    const page = readFileSync(join(folder, name), "utf8");
    expect(page, name).not.toMatch(/<script>|<script[^>]*src="(?!\.)(?!assets\/)|\son[a-z]+="|<[^>]+\sstyle="/);
  }
});

test("[A8] it is read, navigated and searched under the policy, with nothing from elsewhere", async () => {
  const page = await (await browser.newContext()).newPage();
  const faults: string[] = [];
  const asked: string[] = [];
  page.on("console", (message) => void (message.type() === "error" && faults.push(message.text())));
  page.on("pageerror", (error) => void faults.push(error.message));
  page.on("request", (request) => void asked.push(new URL(request.url()).origin));
  const origin = `http://127.0.0.1:${server.port}`;
  await page.goto(`${origin}/docs/library/`);
  await page.getByRole("link", { name: "cardea", exact: true }).first().click();
  await page.getByRole("link", { name: "createCardea" }).first().click();
  await page
    .getByRole("heading", { name: /createCardea/ })
    .first()
    .waitFor();
  await page.getByRole("button", { name: "Search" }).click();
  await page.getByPlaceholder("Search the docs").fill("verifyPassword");
  await page.locator("#tsd-search-results li").first().waitFor();
  expect(await page.getByRole("link", { name: "Operations" }).getAttribute("href")).toBe("../../../docs");
  expect(faults).toEqual([]);
  expect(new Set(asked)).toEqual(new Set([origin]));
});
