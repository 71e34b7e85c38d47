/**
 * Runs a command of this repository under the repository's own Node, after installing what is missing.
 *
 *   node scripts/launch.cjs start [args]        the development server
 *   node scripts/launch.cjs test [args]         every check and every test
 *   node scripts/launch.cjs node <file> [args]  a script of ours
 *   node scripts/launch.cjs bin <name> [args]   a tool from node_modules/.bin
 *
 * CommonJS in the syntax of Node 18 and without a dependency: it must start on a machine with an old Node and an empty checkout.
 */
"use strict";

const { spawn, spawnSync } = require("node:child_process");
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");

const root = path.dirname(__dirname);
const modules = path.join(root, "node_modules");
const tools = path.join(modules, ".bin");
const ownNode = path.join(tools, "node");

/** The first Node that runs TypeScript by stripping its types without a flag and has `node:sqlite` as we use it. */
const OLDEST_NODE = [22, 18];

const commands = {
  start: (args) => ["src/adapters/cli.ts", "serve", "--dev", ...args],
  test: (args) => ["scripts/test.ts", ...args],
  node: (args) => args,
  bin: ([name, ...args]) => (name ? [path.join(tools, name), ...args] : []),
};

main();

function main() {
  const [name, ...args] = process.argv.slice(2);
  const command = Object.hasOwn(commands, name ?? "") ? commands[name](args) : [];
  if (command.length === 0) fail("Usage: node scripts/launch.cjs start|test|node <file>|bin <name> [args]");
  if (!isInstalled()) install();
  run(findNode(), command);
}

/**
 * Compares the lockfile with npm's own record of what lies in node_modules. That costs 2 ms, and unlike a stamp of ours it also
 * knows of an `npm install` by hand and of one that left the development tools out.
 */
function isInstalled() {
  const wanted = readPackages(path.join(root, "package-lock.json"));
  const present = readPackages(path.join(modules, ".package-lock.json"));
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(([place, entry]) => {
    if (!place.startsWith("node_modules/")) return true;
    const found = present[place];
    // An optional package may be missing: most are builds for other platforms.
    if (!found) return entry.optional === true;
    return found.version === entry.version && found.integrity === entry.integrity;
  });
}

function readPackages(file) {
  try {
    return JSON.parse(fs.readFileSync(file, "utf8")).packages;
  } catch {
    return undefined;
  }
}

function install() {
  console.error("Installing dependencies: once, about 15 seconds …");
  // npm empties node_modules while it works, so neither npm nor its children may be run by the Node that lies there.
  const searchPath = (process.env.PATH ?? "").split(path.delimiter).filter((folder) => folder !== tools);
  const { status, error } = spawnSync("npm", ["ci", "--include=dev", "--include=optional"], {
    cwd: root,
    env: { ...process.env, PATH: searchPath.join(path.delimiter) },
    stdio: ["ignore", 2, 2],
  });
  if (error) fail(`Could not start npm: ${error.message}`);
  if (status !== 0) fail("Dependencies could not be installed; npm says why above.");
}

function findNode() {
  if (fs.existsSync(ownNode)) return ownNode;
  const [major, minor] = process.versions.node.split(".").map(Number);
  const isRecent = major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]);
  if (!isRecent) {
    fail(`This machine needs Node ${OLDEST_NODE.join(".")} or later: it has ${process.versions.node}, and npm has none for its platform.`);
  }
  return process.execPath;
}

function run(node, command) {
  const child = spawn(node, ["--disable-warning=ExperimentalWarning", "--require", path.join(__dirname, "parent-watch.cjs"), ...command], {
    cwd: root,
    stdio: "inherit",
    env: {
      ...process.env,
      PATH: [tools, process.env.PATH].join(path.delimiter),
      // Password hashes fill libuv's pool; it is sized before it first starts, so from outside. Four threads stay for files and DNS.
      UV_THREADPOOL_SIZE: process.env.UV_THREADPOOL_SIZE ?? String(os.availableParallelism() + 4),
    },
  });
  child.on("error", (error) => fail(`Could not start ${node}: ${error.message}`));
  child.on("exit", (code, signal) => process.exit(code ?? 128 + os.constants.signals[signal]));
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, () => {
      // A terminal sends Ctrl-C to the whole group: a second one would cut the child's orderly end short.
      if (signal !== "SIGINT" || !process.stdin.isTTY) child.kill(signal);
    });
  }
  // npm may be killed without a word to us, and so may we; the child then sees us go.
  if (process.env.npm_lifecycle_event) require("./parent-watch.cjs");
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
