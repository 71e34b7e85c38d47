/** A real nginx with the configuration of a document, for as long as a test runs. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureProgram } from "./programs.ts";

export interface Nginx {
  close(): Promise<void>;
}

/** @param servers what stands inside `http { … }`. @param port where it listens, which tells that it is up. */
export async function startNginx(servers: string, port: number): Promise<Nginx> {
  const program = await ensureProgram("nginx", "nginx-light");
  const folder = await mkdtemp(join(tmpdir(), "cardea-nginx-"));
  const places = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((name) => `${name}_temp_path ${folder}/${name};`).join(" ");
  const file = join(folder, "nginx.conf");
  // One process in the foreground, which ends with the test.
  const main = `daemon off; master_process off; pid ${folder}/pid; error_log stderr; events {}`;
  await writeFile(file, `${main} http { access_log off; ${places} ${servers} }`);
  const child = spawn(program, ["-p", folder, "-c", file], { stdio: ["ignore", "ignore", "pipe"] });
  const told: Buffer[] = [];
  child.stderr.on("data", (chunk: Buffer) => told.push(chunk));
  const ended = once(child, "exit");
  const isUp = await Promise.race([ended.then(() => false), untilOpen(port)]);
  if (!isUp) throw new Error(`nginx did not start: ${Buffer.concat(told)}`);
  return {
    async close() {
      child.kill("SIGKILL");
      await ended;
      await rm(folder, { recursive: true });
    },
  };
}

export async function untilOpen(port: number): Promise<boolean> {
  for (;;) {
    const socket = connect(port, "127.0.0.1");
    const isOpen = await new Promise((resolve) => socket.once("connect", () => resolve(true)).once("error", () => resolve(false)));
    socket.destroy();
    if (isOpen) return true;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** A port that nobody had a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return typeof address === "object" && address !== null ? address.port : 0;
}
