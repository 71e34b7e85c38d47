/** Parts of a benchmark run as processes of their own, on a processor of their own where there are several, and answer questions. */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";

export interface Part {
  readonly pid: number;
  /** Asks one question; the part's own handler answers. */
  ask<Answer>(question: string, argument?: unknown): Promise<Answer>;
  stop(): Promise<void>;
}

export interface PartOptions {
  /** The processor it may run on; any of them when absent. */
  readonly core?: number;
  readonly environment?: Readonly<Record<string, string>>;
  /** The file that takes what it writes to standard output: a server's log. */
  readonly output?: string;
}

/** What travels between the two. */
interface Message {
  readonly id: number;
  readonly question: string;
  readonly argument: unknown;
}

interface Reply {
  readonly id: number;
  readonly answer?: unknown;
  readonly failure?: string;
}

const canPin = availableParallelism() > 1 && spawnSync("taskset", ["-p", String(process.pid)]).status === 0;

/** What to start as a part. */
export interface PartPlan extends PartOptions {
  readonly file: URL;
}

/** Starts parts by name, works with them, and ends them whatever happened. */
export async function withParts<Name extends string, T>(
  plans: Readonly<Record<Name, PartPlan>>,
  work: (parts: Readonly<Record<Name, Part>>) => Promise<T>,
): Promise<T> {
  const started: [string, Part][] = [];
  try {
    for (const [name, plan] of Object.entries<PartPlan>(plans)) started.push([name, await startPart(plan)]);
    // One part for each plan, by the same names.
    return await work(Object.fromEntries(started) as Record<Name, Part>);
  } finally {
    await Promise.all(started.map(([, part]) => part.stop()));
  }
}

/** Waits until the part takes questions. */
async function startPart({ file, core, environment = {}, output }: PartPlan): Promise<Part> {
  const profileFolder = process.env.BENCH_PROFILE;
  const profiling = profileFolder === undefined ? [] : ["--cpu-prof", `--cpu-prof-dir=${profileFolder}`];
  const command = [process.execPath, "--disable-warning=ExperimentalWarning", ...profiling, fileURLToPath(file)];
  const pinned = core === undefined || !canPin ? command : ["taskset", "-c", String(core), ...command];
  const [program = "", ...args] = pinned;
  const log = output === undefined ? "inherit" : openSync(output, "a");
  const child = spawn(program, args, { stdio: ["ignore", log, "inherit", "ipc"], env: { ...process.env, ...environment } });
  if (typeof log === "number") closeSync(log);
  await firstMessage(child);
  return partOver(child);
}

function firstMessage(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once("message", () => resolve());
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`A part of the benchmark ended with code ${code} before it was ready.`)));
  });
}

function partOver(child: ChildProcess): Part {
  const waiting = new Map<number, { resolve: (answer: unknown) => void; reject: (error: Error) => void }>();
  let asked = 0;
  child.on("message", ({ id, answer, failure }: Reply) => {
    const question = waiting.get(id);
    waiting.delete(id);
    if (failure === undefined) question?.resolve(answer);
    else question?.reject(new Error(failure));
  });
  child.once("exit", (code) => {
    for (const { reject } of waiting.values()) reject(new Error(`A part of the benchmark ended with code ${code}.`));
  });
  return {
    pid: child.pid ?? 0,
    ask<Answer>(question: string, argument?: unknown) {
      asked += 1;
      const id = asked;
      const message: Message = { id, question, argument };
      child.send(message);
      // The part's own handler and whoever asks stand side by side in this folder and agree on the type.
      return new Promise<Answer>((resolve, reject) => waiting.set(id, { resolve: (answer) => resolve(answer as Answer), reject }));
    },
    async stop() {
      if (child.exitCode !== null) return;
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.disconnect();
      await ended;
    },
  };
}

/** Called by a part once it is ready; when whoever started it lets go, `close` is called and the process ends. */
export function answerQuestions<Argument>(answers: Record<string, (argument: Argument) => unknown>, close: () => unknown = () => {}): void {
  process.on("message", async ({ id, question, argument }: Message) => {
    try {
      // Each part asks what it understands; see `ask`.
      const answer = await answers[question]?.(argument as Argument);
      process.send?.({ id, answer } satisfies Reply);
    } catch (error) {
      process.send?.({ id, failure: error instanceof Error ? (error.stack ?? error.message) : String(error) } satisfies Reply);
    }
  });
  process.on("disconnect", async () => {
    await close();
    process.exit();
  });
  process.send?.("ready");
}
