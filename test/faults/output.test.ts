/** What a server can't help: nobody takes its log, and a client that never ends its request. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, openSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type CliFolder, createCliFolder, freePort } from "../support/cli-process.ts";

let folder: CliFolder;
let port: number;
beforeEach(async () => {
  folder = await createCliFolder();
  port = await freePort();
});
afterEach(() => folder.remove());

const ready = async () => {
  try {
    return (await fetch(`http://127.0.0.1:${port}/health/ready`)).status === 200;
  } catch {
    return false;
  }
};

test("DSK-02: a server whose log and words nobody takes serves on, and ends as it is told", { timeout: 60_000 }, async () => {
  // A disk that is full, or where there is none, a file that takes nothing.
  const [file, flags] = existsSync("/dev/full") ? ["/dev/full", "w"] : ["/dev/null", "r"];
  const output = openSync(file, flags);
  const cli = join(import.meta.dirname, "../../src/adapters/cli.ts");
  const child = spawn(process.execPath, [cli, "serve", "--dev"], {
    cwd: folder.path,
    env: { PORT: String(port) },
    stdio: ["ignore", output, output],
  });
  const ended = once(child, "exit");
  try {
    while (!(await ready()) && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 50));
    const headers = { "content-type": "application/json" };
    for (let at = 0; at < 20; at += 1) {
      const body = JSON.stringify({ identifier: `a${at}`, password: "b" });
      const answer = await fetch(`http://127.0.0.1:${port}/api/sign-in/password`, { method: "POST", headers, body });
      expect([401, 429]).toContain(answer.status);
    }
    // The log's lines wait for a tenth of a second before they are written.
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await ready()).toBe(true);
    child.kill("SIGTERM");
    expect((await ended)[0]).toBe(0);
  } finally {
    child.kill("SIGKILL");
  }
});

test("SHD-02: a client that never ends its request is cut off after ten seconds, and the server ends", { timeout: 60_000 }, async () => {
  const server = folder.start(["serve", "--dev"], { PORT: String(port) });
  await server.says("Cardea is up");
  const stuck = connect(port, "127.0.0.1").on("error", () => {});
  await once(stuck, "connect");
  stuck.write("POST /api/sign-up/resend HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: 30\r\n\r\n{");
  await new Promise((resolve) => setTimeout(resolve, 200));
  const began = performance.now();
  server.child.kill("SIGTERM");
  await server.says("Stopping");
  expect(await server.ended).toBe(0);
  expect(performance.now() - began).toBeGreaterThan(5_000);
  expect(performance.now() - began).toBeLessThan(25_000);
  stuck.destroy();
});
