/** Starts a throw-away PostgreSQL: an installed one, else the npm package's; it ends with the process that started it, however that ends. */
import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdir, mkdtemp, rm, stat } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import pg from "pg";
import { findPostgres } from "./postgres-binaries.ts";

export interface PostgresCluster {
  /** The superuser's connection string, over TCP on 127.0.0.1. */
  readonly url: string;
  /** Whose binaries run: `installed 15` or `embedded 18`. */
  readonly origin: string;
  /** Ends the server and removes its folder. */
  stop(): Promise<void>;
}

/** PostgreSQL refuses to run as root; `nobody` owns nothing and exists on every Linux. */
const NOBODY = 65534;

const START_SECONDS = 30;

const run = promisify(execFile);
const isRoot = process.getuid?.() === 0;
const identity = isRoot ? { uid: NOBODY, gid: NOBODY } : {};

/** @throws Error that says what to install when there is no PostgreSQL, or shows the server's log when it does not start. */
export async function startPostgres(): Promise<PostgresCluster> {
  const folder = await mkdtemp(join(await temporaryFolder(), "cardea-postgres-"));
  try {
    await chmod(folder, 0o755);
    const binaries = await findPostgres(folder);
    const cluster = join(folder, "cluster");
    await mkdir(cluster);
    if (isRoot) await run("chown", ["-R", `${NOBODY}:${NOBODY}`, folder]);
    const options = ["--pgdata", cluster, "--username=postgres", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync"];
    await run(join(binaries.folder, "initdb"), options, { cwd: folder, ...identity });
    const port = await freePort();
    const guard = spawnGuarded(folder, [join(binaries.folder, "postgres"), ...serverOptions(cluster, folder, port)]);
    const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
    await waitUntilReady(url, guard);
    return { url, origin: binaries.origin, stop: () => end(guard) };
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

function serverOptions(cluster: string, folder: string, port: number): string[] {
  const isDurable = process.env.CARDEA_TEST_PG_FSYNC === "on";
  const settings = {
    listen_addresses: "127.0.0.1",
    port,
    unix_socket_directories: folder,
    max_connections: 300,
    timezone: "UTC",
    fsync: isDurable ? "on" : "off",
    full_page_writes: isDurable ? "on" : "off",
  };
  return ["-D", cluster, ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`])];
}

/**
 * Runs the server below a shell that reads a pipe from us. The pipe closes when we end, even by SIGKILL; the shell then stops the
 * server and removes the folder. It leads its own session, so that killing our process group does not take it along.
 */
function spawnGuarded(folder: string, command: string[]): ChildProcess {
  const script = `exec 3<&0
    "$@" >log 2>&1 </dev/null 3<&- &
    server=$!
    (cat <&3 >/dev/null; kill -QUIT $server) &
    wait $server || cat log >&2
    cd / && rm -rf "$0"`;
  return spawn("sh", ["-c", script, folder, ...command], { cwd: folder, detached: true, stdio: ["pipe", "ignore", "pipe"], ...identity });
}

async function end(guard: ChildProcess): Promise<void> {
  if (guard.exitCode !== null) return;
  const exit = once(guard, "exit");
  guard.stdin?.end();
  await exit;
}

async function waitUntilReady(url: string, guard: ChildProcess): Promise<void> {
  let log = "";
  guard.stderr?.on("data", (chunk) => {
    log += chunk;
  });
  for (const _ of Array(START_SECONDS * 20)) {
    if (await answers(url)) return;
    if (guard.exitCode !== null) throw new Error(`PostgreSQL ended at once:\n${log}`);
    await pause(50);
  }
  await end(guard);
  throw new Error(`PostgreSQL did not answer within ${START_SECONDS} seconds:\n${log}`);
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client(url);
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}

/** A port that was free a moment ago: the system hands out ephemeral ports in turn, so it stays free long enough. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  if (address === null || typeof address === "string") throw new Error("A TCP server has no port.");
  return address.port;
}

/** The first folder for temporary files that the server's user can reach: as root `TMPDIR` may lie below a folder closed to others. */
async function temporaryFolder(): Promise<string> {
  for (const folder of [tmpdir(), "/tmp", "/var/tmp"]) {
    if (!isRoot || (await isOpenToAll(folder))) return folder;
  }
  throw new Error("PostgreSQL runs as another user than root and reaches no temporary folder: set TMPDIR to one open to all.");
}

async function isOpenToAll(folder: string): Promise<boolean> {
  const isOpen = await stat(folder).then(
    ({ mode }) => (mode & 0o001) !== 0,
    () => false,
  );
  return isOpen && (folder === dirname(folder) || isOpenToAll(dirname(folder)));
}
