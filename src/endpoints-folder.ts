/** Reads a host's endpoints folder: every script below it is an operation, but for tests and declarations. */
import { readdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { ConfigurationFault } from "./configuration-error.ts";

const script = /\.(?:ts|js|mjs)$/;
const beside = /\.(?:d|test|spec)\.(?:ts|js|mjs)$/;

/** One file of a folder, or one entry of a map. */
export interface Endpoint {
  /** How faults name it. */
  readonly key: string;
  /** Below the folder, with forward slashes and its ending. */
  readonly file: string;
  readonly exported: unknown;
}

/** @param folder from the current folder, or a URL. A file that can't be loaded is a fault; so is a folder that isn't there. */
export async function readEndpointsFolder(folder: string | URL): Promise<{ found: Endpoint[]; faults: ConfigurationFault[] }> {
  const root = folder instanceof URL ? fileURLToPath(folder) : resolve(folder);
  const shown = folder instanceof URL ? root : folder;
  const files = await listScripts(root);
  if (files === null) return { found: [], faults: [{ key: "endpoints", message: `names the folder ${shown}, which can't be read` }] };
  const found: Endpoint[] = [];
  const faults: ConfigurationFault[] = [];
  for (const file of files) {
    const key = join(shown, file);
    try {
      const module: { default?: unknown } = await import(pathToFileURL(join(root, file)).href);
      found.push({ key, file, exported: module.default });
    } catch (error) {
      faults.push({ key, message: `can't be loaded: ${error instanceof Error ? error.message : String(error)}` });
    }
  }
  return { found, faults };
}

/** In order of their names, with forward slashes; null when there is no such folder. */
async function listScripts(root: string): Promise<string[] | null> {
  try {
    const files = await readdir(root, { recursive: true });
    return files
      .map((file) => file.replaceAll("\\", "/"))
      .filter((file) => script.test(file) && !beside.test(file))
      .sort();
  } catch {
    return null;
  }
}
