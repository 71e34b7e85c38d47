/** `node scripts/generate.ts`: writes everything that is made from the capabilities; `--check` only names what is out of date. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { findOutdated, generateFiles } from "./generate/files.ts";

const root = join(import.meta.dirname, "..");

if (process.argv.includes("--check")) await check();
else await write();

async function check(): Promise<void> {
  const outdated = await findOutdated();
  for (const path of outdated) console.error(`${path} is out of date: run node scripts/generate.ts.`);
  if (outdated.length > 0) process.exitCode = 1;
}

async function write(): Promise<void> {
  for (const [path, text] of await generateFiles()) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}
