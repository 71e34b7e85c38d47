/** The command line as its users start it: a process of its own, in a folder of its own. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

const cli = join(import.meta.dirname, "..", "..", "src", "adapters", "cli.ts");

export interface CliProcess {
  readonly child: ChildProcess;
  /** What it has written so far, errors included. */
  output(): string;
  /** Resolves when the output holds the text. @throws Error when it ends before. */
  says(text: string): Promise<void>;
  /** The code it ended with; null when a signal ended it. */
  readonly ended: Promise<number | null>;
}

export interface CliFolder {
  readonly path: string;
  /** Starts `cardea …` here; only the given variables are set. */
  start(args: readonly string[], environment?: Readonly<Record<string, string>>): CliProcess;
  /** Ends what is still running. */
  remove(): Promise<void>;
}

export async function createCliFolder(): Promise<CliFolder> {
  const path = await mkdtemp(join(tmpdir(), "cardea-cli-"));
  const started: CliProcess[] = [];
  return {
    path,
    start(args, environment = {}) {
      const running = start(path, args, environment);
      started.push(running);
      return running;
    },
    async remove() {
      for (const { child } of started) child.kill("SIGKILL");
      await Promise.all(started.map((running) => running.ended));
      await rm(path, { recursive: true, force: true });
    },
  };
}

function start(cwd: string, args: readonly string[], environment: Readonly<Record<string, string>>): CliProcess {
  const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", cli, ...args], {
    cwd,
    env: environment,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (chunk: string) => {
      output += chunk;
    });
  }
  const ended = once(child, "close").then(([code]: unknown[]) => (typeof code === "number" ? code : null));
  let hasEnded = false;
  void ended.then(() => {
    hasEnded = true;
  });
  return {
    child,
    output: () => output,
    ended,
    async says(text) {
      while (!output.includes(text)) {
        if (hasEnded) throw new Error(`It ended without saying "${text}":\n${output}`);
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    },
  };
}

/** A port that nobody listens on just now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("A TCP server has no port.");
  return address.port;
}
