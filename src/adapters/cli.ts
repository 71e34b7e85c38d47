#!/usr/bin/env node
/** `cardea`: the command line. Each command is a file of its own, loaded when it is asked for. */
import { availableParallelism } from "node:os";

/**
 * Password hashes fill libuv's pool of threads, which takes its size when it is first used: nothing has used it by now, and no
 * command has been loaded that would. Four threads stay for files and names.
 */
process.env.UV_THREADPOOL_SIZE ??= String(availableParallelism() + 4);

const commands: Readonly<Record<string, () => Promise<{ run(args: readonly string[]): Promise<void> }>>> = {
  serve: () => import("./cli/serve.ts"),
  migrate: () => import("./cli/migrate.ts"),
  user: () => import("./cli/user.ts"),
  realm: () => import("./cli/realm.ts"),
  keys: () => import("./cli/keys.ts"),
  sweep: () => import("./cli/sweep.ts"),
  generate: () => import("./cli/generate.ts"),
};

const usage = `cardea – accounts and authentication

  cardea serve [--dev]            start the server; --dev: development mode on a SQLite file, with a mailbox page
  cardea migrate                  bring the database's schema up to this release
  cardea user create <email>      create a user with a verified address; the password is made here and shown once
                                  [--username <name>] [--admin] [--realm <name>]
  cardea user list                list the users [--realm <name>]
  cardea realm create <name>      create a realm [--display-name <text>] [--host <host>]
  cardea realm list               list the realms
  cardea keys rotate              make the next signing key; it takes over in ten minutes [--realm <name>]
  cardea sweep                    remove what has lapsed now, and say how much of each kind
  cardea generate [--check]       write a module map and a typed client of your own operations, and what of the API you ask for
                                  [--endpoints <folder>] [--out <folder>] [--client <module>] [--openapi] [--graphql]

Configuration is read from the environment (CARDEA_BASE_URL, CARDEA_DATABASE_URL, CARDEA_SECRET, CARDEA_SMTP_URL, …) and from
cardea.config.ts in the current folder. The README lists it all.`;

/** Type stripping and `node:sqlite` need it. */
const oldestNode = [22, 18] as const;

async function main([name, ...args]: readonly string[]): Promise<void> {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major < oldestNode[0] || (major === oldestNode[0] && minor < oldestNode[1])) {
    return fail(`Cardea needs Node ${oldestNode.join(".")} or later; this is ${process.versions.node}.`);
  }
  const load = commands[name ?? ""];
  if (load === undefined) {
    const isHelp = name === undefined || name === "help" || name === "--help" || name === "-h";
    return isHelp ? console.log(usage) : fail(`There is no command "${name}".\n\n${usage}`);
  }
  try {
    await (await load()).run(args);
  } catch (error) {
    fail(messageOf(error));
  }
}

/** What a person can act on is a sentence; anything else is our bug, and comes whole. */
function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const isExpected = error.name !== "Error" || "code" in error;
  return isExpected ? error.message : (error.stack ?? error.message);
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}

await main(process.argv.slice(2));
