/** Opens a real Chromium for the browser tests, and installs it where it is missing and we may. */
import { spawn } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { type Browser, chromium } from "playwright-core";

const LINUX_NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

const MAC_PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
];

/** Without a sandbox, because Chromium has none as root; quiet, because a test's traffic should be the test's alone. */
const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const MISSING = "The browser tests need Chromium or Chrome: install it (Debian: apt-get install chromium), or name it in CHROME_PATH.";

/** A browser with a new, empty profile, which goes with it at `close()`. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error(MISSING);
  return await chromium.launch({ executablePath, args: FLAGS });
}

/** Once before the tests, so that no test's time limit covers the installation. */
export async function ensureBrowser(): Promise<void> {
  if (findBrowser()) return;
  if (process.getuid?.() !== 0 || !isProgram("/usr/bin/apt-get")) throw new Error(MISSING);
  console.log("Installing Chromium for the browser tests: once, about a minute …");
  await runAsRoot("apt-get update && apt-get install --yes --no-install-recommends chromium");
  if (!findBrowser()) throw new Error(MISSING);
}

function findBrowser(): string | undefined {
  const named = process.env.CHROME_PATH;
  if (named) return named;
  const folders = ["/usr/bin", ...(process.env.PATH ?? "").split(delimiter)];
  const places = LINUX_NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...places, ...MAC_PLACES, chromium.executablePath()].find(isProgram);
}

function isProgram(place: string): boolean {
  try {
    accessSync(place, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function runAsRoot(command: string): Promise<void> {
  const child = spawn("sh", ["-c", `(${command}) 2>&1`], {
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [output, code] = await Promise.all([child.stdout.toArray(), new Promise((resolve) => child.once("close", resolve))]);
  if (code !== 0) throw new Error(`${MISSING}\n${Buffer.concat(output)}`);
}
