/** `node scripts/generate.ts`: writes everything that is made from the capabilities and the texts; `--check` only names what is out of date. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { textFiles } from "./generate/texts.ts";

const root = join(import.meta.dirname, "..");

if (process.argv.includes("--check")) await check();
else await write();

async function check(): Promise<void> {
  const { findOutdated } = await import("./generate/files.ts");
  const outdated = await findOutdated();
  for (const path of outdated) console.error(`${path} is out of date: run node scripts/generate.ts.`);
  if (outdated.length > 0) process.exitCode = 1;
}

/** The texts come first: the rest is made from modules that read them. */
async function write(): Promise<void> {
  writeAll(textFiles(root));
  const { generateFiles } = await import("./generate/files.ts");
  writeAll(await generateFiles());
}

function writeAll(files: Iterable<readonly [path: string, text: string]>): void {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}
