/** `npm run build`: compiles src/ into dist/, which is what gets published, since Node strips no types below node_modules; the reference comes along. */
import { spawnSync } from "node:child_process";
import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";

// A file that was renamed must not stay behind under its old name.
rmSync("dist", { recursive: true, force: true });

const compiler = join("node_modules", ".bin", "tsc");
run(compiler, "--project", "tsconfig.build.json");

// Style sheets, word lists and the like are read at run time from beside the code.
cpSync("src", "dist", { recursive: true, filter: (file) => !file.endsWith(".ts") });

// Served at /docs/library/ by whoever installs the package.
run(join("scripts", "docs.ts"), join("dist", "docs"));

function run(...command: string[]): void {
  const { status } = spawnSync(process.execPath, command, { stdio: "inherit" });
  if (status !== 0) process.exit(1);
}
