/** A real Caddy with the configuration of a document, for as long as a test runs. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { untilOpen } from "./nginx.ts";
import { ensureProgram } from "./programs.ts";

export interface Caddy {
  close(): Promise<void>;
}

/** @param sites the sites of a Caddyfile. @param port where they listen, which tells that it is up. */
export async function startCaddy(sites: string, port: number): Promise<Caddy> {
  const program = await ensureProgram("caddy", "caddy");
  const folder = await mkdtemp(join(tmpdir(), "cardea-caddy-"));
  const file = join(folder, "Caddyfile");
  await writeFile(file, `{\n  admin off\n  auto_https off\n}\n${sites}`);
  const environment = { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
  const child = spawn(program, ["run", "--config", file, "--adapter", "caddyfile"], {
    env: environment,
    stdio: ["ignore", "ignore", "pipe"],
  });
  const told: Buffer[] = [];
  child.stderr.on("data", (chunk: Buffer) => told.push(chunk));
  const ended = once(child, "exit");
  const isUp = await Promise.race([ended.then(() => false), untilOpen(port)]);
  if (!isUp) throw new Error(`Caddy did not start: ${Buffer.concat(told)}`);
  return {
    async close() {
      child.kill("SIGKILL");
      await ended;
      await rm(folder, { recursive: true });
    },
  };
}
