/** Each example, started by the command in its first lines, through a person's first visit: as a browser without scripts would go. */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createHostClient } from "./module-map/client.generated.ts";

const root = join(import.meta.dirname, "..");
const person = { email: "ada@example.org", password: "a loom of numbers" };

describe.each(["plain-fetch", "hono", "express", "fastify", "module-map"])("the example %s", (name) => {
  let program: ChildProcess;
  let site: string;
  const browser = new PlainBrowser();

  beforeAll(async () => {
    const port = await freePort();
    site = `http://localhost:${port}`;
    const env = { ...process.env, PORT: String(port), DATABASE: "sqlite::memory:" };
    program = spawn(process.execPath, ["scripts/launch.cjs", "node", `examples/${name}/server.ts`], { cwd: root, env });
    program.stderr?.pipe(process.stderr);
    await firstLine(program);
  });

  afterAll(() => program?.kill("SIGKILL"));

  test("greets a stranger, and leads to signing in", async () => {
    const front = await browser.open(`${site}/`);
    expect(front).toContain("Hello, stranger.");
    expect(front).toContain('href="/auth/sign-in?returnTo=/"');
  });

  test("lets a person sign up, confirm the mailed link and sign in, and greets them", async () => {
    await browser.open(`${site}/auth/sign-up`);
    await browser.submit(person);
    const mailbox = await fetch(`${site}/auth/dev/mailbox.json`);
    const [mail] = (await mailbox.json()) as { text: string }[];
    await browser.open(/http:\S+token=\S+/.exec(mail?.text ?? "")?.[0] ?? "");
    await browser.submit({});
    await browser.open(`${site}/auth/sign-in?returnTo=/`);
    const front = await browser.submit({ identifier: person.email, password: person.password });
    expect(browser.address).toBe(`${site}/`);
    expect(front).toContain(`Hello, ${person.email}.`);
  });

  if (name === "module-map") {
    test("has a generated client that knows its own operations beside Cardea's", async () => {
      const client = createHostClient(`${site}/auth`, { carrier: "tokens" });
      await client.signInWithPassword({ identifier: person.email, password: person.password });
      const greeted = await client.greetPerson({ name: "Charles" });
      expect(greeted).toEqual({ ok: true, value: { text: `Hello, Charles, says ${person.email}.` } });
    });
  }

  test("forgets them when they sign out", async () => {
    await browser.open(`${site}/auth/sign-out`);
    await browser.submit({});
    expect(await browser.open(`${site}/`)).toContain("Hello, stranger.");
  });

  test("stops when it is told to", async () => {
    program.kill("SIGTERM");
    const [code] = await once(program, "exit");
    expect(code).toBe(0);
  });
});

test("what cardea generate wrote for the example is true", () => {
  const options = ["--endpoints", "examples/module-map/endpoints", "--client", "../../src/client/index.ts"];
  const args = ["scripts/launch.cjs", "node", "src/adapters/cli.ts", "generate", ...options, "--check"];
  const { status, stdout } = spawnSync(process.execPath, args, { cwd: root, encoding: "utf8" });
  expect([status, stdout]).toEqual([0, "Everything is up to date.\n"]);
});

/** Follows redirects and keeps cookies itself, because `fetch` does only the one. */
class PlainBrowser {
  address = "";
  #html = "";
  readonly #cookies = new Map<string, string>();

  open(address: string): Promise<string> {
    return this.#go(address, {});
  }

  /** Fills in the first form of the page with what is hidden in it and with `fields`, and sends it. */
  submit(fields: Readonly<Record<string, string>>): Promise<string> {
    const form = /<form[^>]*method="post"[\s\S]*?<\/form>/.exec(this.#html)?.[0] ?? "";
    const action = /action="([^"]*)"/.exec(form)?.[1] ?? "";
    const body = new URLSearchParams();
    for (const [input] of form.matchAll(/<input[^>]*type="hidden"[^>]*>/g)) {
      body.set(/name="([^"]*)"/.exec(input)?.[1] ?? "", /value="([^"]*)"/.exec(input)?.[1]?.replaceAll("&amp;", "&") ?? "");
    }
    for (const [name, value] of Object.entries(fields)) body.set(name, value);
    const { origin } = new URL(this.address);
    return this.#go(new URL(action, this.address).href, { method: "POST", headers: { origin }, body });
  }

  async #go(address: string, init: RequestInit): Promise<string> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const response = await fetch(address, { ...init, headers: { ...init.headers, cookie }, redirect: "manual" });
    for (const line of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      this.#cookies.set(name, value);
    }
    const location = response.headers.get("location");
    if (location !== null) return this.open(new URL(location, address).href);
    expect(response.status, address).toBe(200);
    this.address = address;
    this.#html = await response.text();
    return this.#html;
  }
}

/** Waits until the program says something. @throws when it ends first */
function firstLine(program: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    program.stdout?.on("data", () => resolve());
    program.once("exit", (code) => reject(new Error(`The program ended with ${code} before it was up.`)));
  });
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  return typeof address === "object" && address !== null ? address.port : 0;
}
