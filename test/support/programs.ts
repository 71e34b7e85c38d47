/** Programs of other people that tests speak to: found where they are, installed by apt where we may, or asked for by name. */
import { spawn, spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/** @returns where the program is. @throws Error that says what to install. */
export async function ensureProgram(name: string, debianPackage = name): Promise<string> {
  const found = findProgram(name);
  if (found !== undefined) return found;
  const missing = `This test needs ${name}: install it (Debian: apt-get install ${debianPackage}).`;
  if (process.getuid?.() !== 0 || findProgram("apt-get") === undefined) throw new Error(missing);
  console.log(`Installing ${debianPackage} for a test: once, some seconds …`);
  const output = await runAsRoot(`apt-get update && apt-get install --yes --no-install-recommends ${debianPackage}`);
  const installed = findProgram(name);
  if (installed === undefined) throw new Error(`${missing}\n${output}`);
  return installed;
}

/** A Python that has these modules. @returns where it is. @throws Error that says what to install. */
export async function ensurePython(modules: readonly string[], debianPackages: readonly string[]): Promise<string> {
  const python = await ensureProgram("python3");
  const hasThem = () => spawnSync("/usr/bin/python3", ["-c", `import ${modules.join(", ")}`]).status === 0;
  if (hasThem()) return "/usr/bin/python3";
  const missing = `This test needs the Python modules ${modules.join(", ")}: install them (Debian: apt-get install ${debianPackages.join(" ")}).`;
  if (process.getuid?.() !== 0 || findProgram("apt-get") === undefined) throw new Error(`${missing} Found: ${python}.`);
  const output = await runAsRoot(`apt-get update && apt-get install --yes --no-install-recommends ${debianPackages.join(" ")}`);
  if (!hasThem()) throw new Error(`${missing}\n${output}`);
  return "/usr/bin/python3";
}

function findProgram(name: string): string | undefined {
  const folders = [...(process.env.PATH ?? "").split(delimiter), "/usr/sbin", "/usr/bin"];
  return folders.map((folder) => join(folder, name)).find(isProgram);
}

function isProgram(place: string): boolean {
  try {
    accessSync(place, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function runAsRoot(command: string): Promise<string> {
  const child = spawn("sh", ["-c", `(${command}) 2>&1`], {
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [output] = await Promise.all([child.stdout.toArray(), new Promise((resolve) => child.once("close", resolve))]);
  return Buffer.concat(output).toString();
}
