/** `cardea` as a process: what it says, what it leaves behind, and how it ends. */
import { readFile, stat, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type CliFolder, createCliFolder, freePort } from "../../../test/support/cli-process.ts";

let folder: CliFolder;
let port: number;
beforeEach(async () => {
  folder = await createCliFolder();
  port = await freePort();
});
afterEach(() => folder.remove());

const serve = (more: Readonly<Record<string, string>> = {}) => folder.start(["serve", "--dev"], { PORT: String(port), ...more });
const get = (path: string) => fetch(`http://localhost:${port}${path}`, { redirect: "manual" });
const run = async (...args: string[]) => {
  const done = folder.start(args, { PORT: String(port) });
  return { code: await done.ended, output: done.output() };
};

describe("cardea serve --dev", () => {
  test("is ready within two seconds, and says what is where", async () => {
    const startedAt = performance.now();
    const server = serve();
    await server.says("Cardea is up in development mode");
    const readyMs = performance.now() - startedAt;
    // Two seconds are the goal on an idle machine; the tests share theirs.
    expect(readyMs).toBeLessThan(4000);
    for (const path of ["/graphql", "/docs", "/dev/mailbox"]) expect(server.output()).toContain(`http://localhost:${port}${path}`);
    expect((await get("/health/ready")).status).toBe(200);
    expect((await get("/dev/mailbox.json")).status).toBe(200);
    expect(server.output()).not.toMatch(/secret|token=/i);
  });

  test("MAS-11: leaves the first administrator's link to its owner alone, renews it, and removes it once it is used", async () => {
    const file = join(folder.path, "data", "first-admin-link");
    const first = serve();
    await first.says("data/first-admin-link");
    const link = (await readFile(file, "utf8")).trim();
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(link).toMatch(new RegExp(`^http://localhost:${port}/setup\\?token=[\\w-]{44}$`));
    first.child.kill("SIGTERM");
    expect(await first.ended).toBe(0);

    const second = serve();
    await second.says("data/first-admin-link");
    const renewed = (await readFile(file, "utf8")).trim();
    const setUp = (url: string) => {
      const body = JSON.stringify({
        token: new URL(url).searchParams.get("token"),
        email: "first@example.org",
        password: "correct horse battery",
      });
      return fetch(`http://localhost:${port}/api/setup`, { method: "POST", headers: { "content-type": "application/json" }, body });
    };
    expect((await setUp(link)).status).toBe(400);
    expect((await setUp(renewed)).status).toBe(200);
    await expect.poll(() => stat(file).catch(({ code }: NodeJS.ErrnoException) => code), { timeout: 10_000 }).toBe("ENOENT");
    expect((await setUp(renewed)).status).toBe(404);
    second.child.kill("SIGTERM");
    await second.ended;

    // One that somebody put back, from a copy of the folder for instance, goes at the next start.
    await writeFile(file, renewed);
    const third = serve();
    await third.says("Cardea is up");
    await expect(stat(file)).rejects.toThrow("ENOENT");
    expect(third.output()).not.toContain("administrator");
  });

  test("the environment's administrator is made once, and can sign in", async () => {
    const administrator = { CARDEA_ADMIN_EMAIL: "root@example.org", CARDEA_ADMIN_PASSWORD: "correct horse battery" };
    const server = serve(administrator);
    await server.says("Cardea is up");
    expect(server.output()).not.toContain("correct horse");
    const body = JSON.stringify({ identifier: "root@example.org", password: "correct horse battery" });
    const answer = await fetch(`http://localhost:${port}/api/sign-in/password`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
    });
    expect(await answer.json()).toMatchObject({ nextStep: "DONE", user: { roles: ["instance_admin"], emailVerified: true } });
    server.child.kill("SIGINT");
    expect(await server.ended).toBe(0);
    const again = serve({ ...administrator, CARDEA_ADMIN_PASSWORD: "another one entirely" });
    await again.says("Cardea is up");
    expect((await run("user", "list", "--dev")).output.match(/root@example\.org/g)).toHaveLength(1);
  });

  test("the environment's administrator with a weak password is refused before anything listens", async () => {
    const server = serve({ CARDEA_ADMIN_EMAIL: "root@example.org", CARDEA_ADMIN_PASSWORD: "password" });
    expect(await server.ended).toBe(1);
    expect(server.output()).toContain("CARDEA_ADMIN_PASSWORD");
  });

  test("SHD-01: stops gracefully: a request under way is answered, however often it is told to stop", async () => {
    const server = serve();
    await server.says("Cardea is up");
    const answered = Promise.withResolvers<number>();
    const slow = request({
      port,
      host: "127.0.0.1",
      method: "POST",
      path: "/api/sign-up/resend",
      headers: { "content-type": "application/json", "content-length": 30 },
    });
    slow.on("response", (response) => answered.resolve(response.resume().statusCode ?? 0)).on("error", answered.reject);
    slow.write('{"email":');
    // So that the server has seen its headers.
    await new Promise((resolve) => setTimeout(resolve, 100));
    server.child.kill("SIGTERM");
    await server.says("Stopping");
    server.child.kill("SIGTERM");
    server.child.kill("SIGINT");
    await expect(get("/health/live")).rejects.toThrow();
    slow.end('"nobody@example.org"}');
    expect(await answered.promise).toBe(200);
    expect(await server.ended).toBe(0);
    expect(server.output().match(/Stopping/g)).toHaveLength(1);
  });

  test("a port that is taken is said in one sentence", async () => {
    await serve().says("Cardea is up");
    const second = serve();
    expect(await second.ended).toBe(1);
    expect(second.output()).toContain(`Port ${port} is taken`);
    expect(second.output()).not.toContain("    at ");
  });

  test("answers this machine only", async () => {
    await serve().says("Cardea is up");
    const { networkInterfaces } = await import("node:os");
    const outside = Object.values(networkInterfaces())
      .flatMap((each) => each ?? [])
      .filter((each) => !each.internal && each.family === "IPv4");
    for (const { address } of outside) await expect(fetch(`http://${address}:${port}/health/live`)).rejects.toThrow();
    expect((await fetch(`http://127.0.0.1:${port}/health/live`)).status).toBe(200);
  });
});

describe("cardea serve", () => {
  test("SHD-06: names every missing variable and starts nothing", async () => {
    const server = folder.start(["serve"], {});
    expect(await server.ended).toBe(1);
    for (const name of ["CARDEA_BASE_URL", "CARDEA_SECRET", "CARDEA_SMTP_URL"]) expect(server.output()).toContain(name);
    expect(server.output()).not.toContain("    at ");
    await expect(stat(join(folder.path, "data"))).rejects.toThrow("ENOENT");
  });

  test("SHD-06: refuses a database that was made with another secret, and prints neither", async () => {
    const first = serve({ CARDEA_SECRET: "the-first-secret-which-is-long-enough" });
    await first.says("Cardea is up");
    first.child.kill("SIGTERM");
    await first.ended;
    const second = serve({ CARDEA_SECRET: "the-second-secret-which-is-long-enough" });
    expect(await second.ended).toBe(1);
    expect(second.output()).toContain("secret");
    expect(second.output()).not.toMatch(/the-(first|second)-secret/);
  });
});

describe("other commands", () => {
  test("migrate brings the schema up, once", async () => {
    expect(await run("migrate")).toMatchObject({ code: 0, output: expect.stringMatching(/0001.*1 of (\d+)[\s\S]*: \1 applied/) });
    expect(await run("migrate")).toEqual({ code: 0, output: "The schema is up to date.\n" });
  });

  test("user create makes a user who can be listed, and shows the password once", async () => {
    const created = await run("user", "create", "Livia@Example.org", "--username", "livia", "--dev");
    expect(created.code).toBe(0);
    expect(created.output).toMatch(/Created Livia@example\.org\.\nPassword, shown this once: [\w-]{20}\n/);
    const listed = await run("user", "list", "--dev");
    expect(listed.output.trim().split("\t").slice(1)).toEqual(["ACTIVE", "Livia@example.org", "livia", "-"]);
    expect(await run("user", "create", "livia@example.org", "--dev")).toMatchObject({
      code: 1,
      output: "There is a user with this address already.\n",
    });
    expect(await run("user", "create", "other@example.org", "--username", "LIVIA", "--dev")).toMatchObject({
      code: 1,
      output: "This user name is taken.\n",
    });
  });

  test.each([
    [["user", "create", "no address", "--dev"], "is no e-mail address"],
    [["user", "create", "a@example.org", "--username", "a b", "--dev"], "is no user name"],
    [["user", "create", "--dev"], "Use: cardea user create"],
    [["user", "remove"], "Use: cardea user create"],
    [["user", "list", "--realm", "gaul", "--dev"], 'no realm "gaul"'],
    [["user", "list", "--nonsense"], "--nonsense"],
    [["nonsense"], 'no command "nonsense"'],
  ])("%j is refused in a sentence", async (args, text) => {
    const { code, output } = await run(...args);
    expect(code).toBe(1);
    expect(output).toContain(text);
    expect(output).not.toContain("    at ");
  });

  test("without a command it says what there is", async () => {
    expect(await run()).toMatchObject({ code: 0, output: expect.stringContaining("cardea serve") });
  });
});
