/** The checks that need no test: types, formatting and lint rules, unused files, exports and dependencies. */
import { spawn } from "node:child_process";
import { join } from "node:path";

interface Check {
  readonly name: string;
  /** A tool of node_modules/.bin and its arguments. */
  readonly command: readonly string[];
}

const CHECKS: readonly Check[] = [
  { name: "types (tsc)", command: ["tsc", "--noEmit"] },
  { name: "format and lint (biome)", command: ["biome", "ci", "--error-on-warnings", "--diagnostic-level=warn", "--colors=off"] },
  { name: "unused code (knip)", command: ["knip", "--no-progress"] },
];

/** Runs all checks side by side, prints one line for each and the output of those that fail; resolves to whether each passed. */
export async function runChecks(): Promise<boolean[]> {
  return await Promise.all(CHECKS.map((check) => report(check)));
}

async function report({ name, command }: Check): Promise<boolean> {
  const start = performance.now();
  const { hasPassed, output } = await run(command);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${hasPassed ? "✓" : "✗"} ${name}, ${seconds} s`);
  if (!hasPassed) console.log(output.trimEnd());
  return hasPassed;
}

async function run([tool = "", ...args]: readonly string[]): Promise<{ hasPassed: boolean; output: string }> {
  const child = spawn(process.execPath, [join("node_modules", ".bin", tool), ...args], { stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (chunk) => (output += chunk));
  const code = await new Promise((resolve) => child.once("close", resolve));
  return { hasPassed: code === 0, output };
}
