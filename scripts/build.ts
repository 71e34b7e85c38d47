/** `npm run build`: compiles src/ into dist/, which is what gets published, since Node strips no types below node_modules; the reference and GraphiQL come along. */
import { spawnSync } from "node:child_process";
import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { graphiqlFiles, graphiqlFolder } from "../src/transports/graphiql.ts";

// A file that was renamed must not stay behind under its old name.
rmSync("dist", { recursive: true, force: true });

const compiler = join("node_modules", ".bin", "tsc");
run(compiler, "--project", "tsconfig.build.json");

// Style sheets, word lists and the like are read at run time from beside the code.
cpSync("src", "dist", { recursive: true, filter: (file) => !file.endsWith(".ts") });

// Served at /docs/library/ by whoever installs the package.
run(join("scripts", "docs.ts"), join("dist", "docs"));

// Served at /docs/graphql. Copied, so that whoever installs the package installs none of what these are made of.
for (const [name, source] of Object.entries(graphiqlFiles)) cpSync(new URL(source, graphiqlFolder), join("dist", "graphiql", name));
cpSync(new URL("graphiql/LICENSE", graphiqlFolder), join("dist", "graphiql", "LICENSE"));

function run(...command: string[]): void {
  const { status } = spawnSync(process.execPath, command, { stdio: "inherit" });
  if (status !== 0) process.exit(1);
}
