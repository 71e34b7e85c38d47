/** `npm run build`: compiles src/ into dist/, which is what gets published, since Node strips no types below node_modules. */
import { spawnSync } from "node:child_process";
import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";

// A file that was renamed must not stay behind under its old name.
rmSync("dist", { recursive: true, force: true });

const compiler = join("node_modules", ".bin", "tsc");
const { status } = spawnSync(process.execPath, [compiler, "--project", "tsconfig.build.json"], { stdio: "inherit" });
if (status !== 0) process.exit(1);

// Style sheets, word lists and the like are read at run time from beside the code.
cpSync("src", "dist", { recursive: true, filter: (file) => !file.endsWith(".ts") });
