/** The server process alone, compiled and from sources: how soon it is ready, and what memory it holds once it is idle. */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type Figure, median } from "./support/figures.ts";
import { inFolder } from "./support/folder.ts";

const rounds = 7;
const idleMs = 10_000;
const root = join(import.meta.dirname, "..");

const programs = {
  compiled: ["dist/adapters/cli.js", "serve"],
  sources: ["src/adapters/cli.ts", "serve"],
  /** A Node that does nothing, for comparison. */
  bare: ["--eval", "console.log('Cardea is up on port 0'); setInterval(() => {}, 1000)"],
} as const;
type ProgramName = keyof typeof programs;
const names = ["bare", "compiled", "sources"] as const satisfies readonly ProgramName[];

interface Start {
  readonly readyMs: number;
  readonly residentMb: number;
}

export async function run(): Promise<Figure[]> {
  const built = spawnSync(process.execPath, ["scripts/build.ts"], { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
  if (built.status !== 0) throw new Error("The build failed.");
  return inFolder(async (folder) => {
    // The first start makes the database; what is measured finds it there.
    for (const name of names) await start(name, folder, 0);
    const readyMs: Record<ProgramName, number[]> = { bare: [], compiled: [], sources: [] };
    for (let round = 0; round < rounds; round += 1) for (const name of names) readyMs[name].push((await start(name, folder, 0)).readyMs);
    const resident = await Promise.all(
      names.map(async (name, at) => [name, (await start(name, join(folder, String(at)), idleMs)).residentMb]),
    );
    return figuresOf(readyMs, Object.fromEntries(resident));
  });
}

function figuresOf(readyMs: Record<ProgramName, number[]>, residentMb: Record<string, number>): Figure[] {
  const ready = (name: ProgramName) => median(readyMs[name]);
  const resident = (name: ProgramName) => residentMb[name] ?? Number.NaN;
  return [
    { name: "compiled server, ready", value: ready("compiled"), unit: "ms", goal: { atMost: 400 } },
    { name: "compiled server, resident after 10 s idle", value: resident("compiled"), unit: "MB", goal: { atMost: 120 } },
    { name: "server from sources, ready", value: ready("sources"), unit: "ms", goal: null },
    { name: "server from sources, resident after 10 s idle", value: resident("sources"), unit: "MB", goal: null },
    { name: "Node alone, first line", value: ready("bare"), unit: "ms", goal: null },
    { name: "Node alone, resident", value: resident("bare"), unit: "MB", goal: null },
  ];
}

/** Starts the program, waits until it serves, leaves it idle for a while, and ends it. */
async function start(name: ProgramName, folder: string, idle: number): Promise<Start> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", ...programs[name]], {
    cwd: root,
    stdio: ["ignore", "pipe", "inherit"],
    env: {
      ...process.env,
      PORT: "0",
      CARDEA_MODE: "development",
      CARDEA_BASE_URL: "http://localhost:3000",
      CARDEA_DATABASE_URL: `sqlite:${join(folder, "cardea.db")}`,
      CARDEA_SECRET: "a secret for benchmarks which is long enough",
      CARDEA_ADMIN_EMAIL: "admin@example.org",
      CARDEA_ADMIN_PASSWORD: "correct horse battery staple",
    },
  });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  try {
    const port = await portOf(child);
    if (port > 0) await answers(port);
    const readyMs = performance.now() - startedAt;
    await sleep(idle);
    return { readyMs, residentMb: residentMb(child.pid ?? 0) };
  } finally {
    child.kill("SIGTERM");
    await ended;
  }
}

/** From the line that says where the server is. */
function portOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let text = "";
    child.stdout?.setEncoding("utf8").on("data", (chunk: string) => {
      text += chunk;
      const port = /Cardea is up .*on port (\d+)/.exec(text)?.[1];
      if (port !== undefined) resolve(Number(port));
    });
    child.once("exit", (code) => reject(new Error(`The server ended with code ${code}: ${text}`)));
  });
}

async function answers(port: number): Promise<void> {
  const response = await fetch(`http://127.0.0.1:${port}/health/ready`);
  if (response.status !== 200) throw new Error(`The server is not ready: ${response.status}.`);
  await response.arrayBuffer();
}

/** proc(5): resident pages are given in kilobytes. */
function residentMb(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
}
