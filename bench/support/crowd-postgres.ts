/** The same crowd on PostgreSQL, in `main` alone. */
import pg from "pg";
import type { Crowd } from "./crowd.ts";

/** Empty databases by name. @returns their connection strings. */
export async function createDatabases<Name extends string>(url: string, names: readonly Name[]): Promise<Readonly<Record<Name, string>>> {
  const urls: [Name, string][] = [];
  await connected(url, async (client) => {
    for (const name of names) {
      await client.query(`create database ${name}`);
      urls.push([name, Object.assign(new URL(url), { pathname: `/${name}` }).href]);
    }
  });
  // One for each name, by the same names.
  return Object.fromEntries(urls) as Record<Name, string>;
}

/** Fills the store of a house that is closed, which must have been open once. */
export function fillPostgresCrowd(url: string, { usersPerRealm, passwordHash }: Crowd): Promise<void> {
  const now = Date.now();
  const yearMs = 365 * 24 * 3_600_000;
  return connected(url, async (client) => {
    const last = usersPerRealm - 1;
    // Rows that refer to rows of the same statement's making: looking each up would take longer than all else.
    await client.query("set session_replication_role = replica");
    await client.query(userRows, [last, now]);
    await client.query(`insert into password (realm_id, user_id, hash, changed_at) select realm_id, id, $1, $2 from "user"`, [
      passwordHash,
      now,
    ]);
    await client.query(sessionRows, [last, now, now + yearMs]);
    await client.query("vacuum analyze");
  });
}

async function connected(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

/** As in `crowd.ts`. */
const scrambled = "lpad(to_hex(number::bigint * 2654435761 % 4294967296), 8, '0')";
const id = `${scrambled} || '-0000-4000-8000-000000000000'`;
const token = `${scrambled} || repeat('0', 36)`;
const tokenHash = `rtrim(translate(encode(sha256(convert_to(${token}, 'UTF8')), 'base64'), '+/', '-_'), '=')`;

const userRows = `insert into "user" (realm_id, id, email, email_key, email_verified_at, roles, profile, session_epoch, created_at, updated_at)
  select realm.id, ${id}, 'user' || number || '@example.org', 'user' || number || '@example.org', $2::bigint, '[]', '{}', 1, $2, $2
    from realm cross join generate_series(0, $1::int) as number`;

const sessionRows = `insert into session (realm_id, id, user_id, token_hash, user_epoch, realm_epoch, amr, aal, authenticated_at,
    last_seen_at, idle_expires_at, expires_at, created_at)
  select realm.id, ${id}, ${id}, ${tokenHash}, 1, 1, 'pwd', 1, $2::bigint, $2, $3::bigint, $3, $2
    from realm cross join generate_series(0, $1::int) as number`;
