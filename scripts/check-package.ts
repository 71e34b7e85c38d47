/** `npm run check:package`: builds the package and looks at it as its users will: its form, its types, and what lies in it. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const folder = mkdtempSync(join(tmpdir(), "cardea-package-"));
try {
  run(process.execPath, "scripts/build.ts");
  run(process.execPath, bin("publint"));
  // `npm` runs under whatever Node it finds; the package is built already.
  run("npm", "pack", "--ignore-scripts", "--pack-destination", folder);
  // The package is ESM only: CommonJS and the resolution of Node 10 are not asked about.
  run(process.execPath, bin("attw"), join(folder, `cardea-${process.env.npm_package_version ?? "0.1.0"}.tgz`), "--profile", "esm-only");
} finally {
  rmSync(folder, { recursive: true });
}

function bin(name: string): string {
  return join("node_modules", ".bin", name);
}

function run(command: string, ...args: string[]): void {
  const { status } = spawnSync(command, args, { stdio: "inherit" });
  if (status !== 0) throw new Error(`${[command, ...args].join(" ")} failed.`);
}
