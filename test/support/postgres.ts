/** Hands test files their own databases in the run's PostgreSQL: 20–30 ms each. */
import { randomBytes } from "node:crypto";
import pg from "pg";
import { inject } from "vitest";

export interface TestDatabase {
  readonly url: string;
  /** Ends every connection to it and removes it. */
  drop(): Promise<void>;
}

/** Creates an empty database, or a copy of `template` (a name from `ensureTemplate`). */
export async function createTestDatabase(options: { template?: string } = {}): Promise<TestDatabase> {
  const name = `test_${randomBytes(8).toString("hex")}`;
  await asSuperuser((client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${options.template ?? "template0"}`));
  return {
    url: urlOf(name),
    drop: () => asSuperuser(async (client) => void (await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`))),
  };
}

/**
 * Builds a database once a run, to be copied from: `build` (run the migrations, say) happens in the first test file that asks,
 * the others wait for it. It must close its connections, since PostgreSQL copies no database that is in use.
 */
export async function ensureTemplate(name: string, build: (url: string) => Promise<void>): Promise<string> {
  const template = `template_${name}`;
  await asSuperuser(async (client) => {
    await client.query("SELECT pg_advisory_lock(hashtext($1))", [template]);
    const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [template]);
    if (rowCount === 1) return;
    // Built under another name, so that a build that fails leaves nothing to be taken for a template.
    const draft = `draft_${randomBytes(8).toString("hex")}`;
    await client.query(`CREATE DATABASE ${draft} TEMPLATE template0`);
    await build(urlOf(draft));
    await client.query(`ALTER DATABASE ${draft} RENAME TO ${template}`);
  });
  return template;
}

/** One connection a call; closing it also gives an advisory lock back. */
async function asSuperuser<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(inject("postgresUrl"));
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function urlOf(database: string): string {
  const url = new URL(inject("postgresUrl"));
  url.pathname = `/${database}`;
  return url.href;
}
