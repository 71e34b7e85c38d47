/** The checks that need no test: types, formatting and lint rules, unused files, exports, dependencies and texts, the published package. */
import { spawn } from "node:child_process";
import { join } from "node:path";

interface Check {
  readonly name: string;
  /** A program for Node and its arguments. */
  readonly command: readonly string[];
}

const CHECKS: readonly Check[] = [
  { name: "types (tsc)", command: [tool("tsc"), "--noEmit"] },
  { name: "format and lint (biome)", command: [tool("biome"), "ci", "--error-on-warnings", "--diagnostic-level=warn", "--colors=off"] },
  { name: "unused code (knip)", command: [tool("knip"), "--no-progress"] },
  { name: "texts of all languages", command: [join("scripts", "check-texts.ts")] },
];

/** Builds, so it takes longer than the others: for a whole run of the tests. */
const PACKAGE_CHECK: Check = { name: "published package (publint, attw)", command: [join("scripts", "check-package.ts")] };

/** Runs all checks side by side, prints one line for each and the output of those that fail; resolves to whether each passed. */
export async function runChecks({ withPackage }: { withPackage: boolean }): Promise<boolean[]> {
  const checks = withPackage ? [...CHECKS, PACKAGE_CHECK] : CHECKS;
  return await Promise.all(checks.map((check) => report(check)));
}

function tool(name: string): string {
  return join("node_modules", ".bin", name);
}

async function report({ name, command }: Check): Promise<boolean> {
  const start = performance.now();
  const { hasPassed, output } = await run(command);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${hasPassed ? "✓" : "✗"} ${name}, ${seconds} s`);
  if (!hasPassed) console.log(output.trimEnd());
  return hasPassed;
}

async function run(command: readonly string[]): Promise<{ hasPassed: boolean; output: string }> {
  const child = spawn(process.execPath, command, { stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (chunk) => (output += chunk));
  const code = await new Promise((resolve) => child.once("close", resolve));
  return { hasPassed: code === 0, output };
}
