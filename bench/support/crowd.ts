/** Many realms, users and sessions, made by the store itself: a million rows one by one would take longer than what is measured. */
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { secretHash } from "../../src/domain/secret.ts";

export interface Crowd {
  /** Beside `main`: `realm2`, `realm3`, … */
  readonly realms: number;
  readonly usersPerRealm: number;
  /** What all users' passwords are stored as; null: they have none. */
  readonly passwordHash: string | null;
  /** One for each user. */
  readonly hasSessions: boolean;
}

/** Odd, so that it sends each number below 2^32 to another one: neighbours lie far apart in every index, as random values do. */
const factor = 2_654_435_761;
const serial = `((realm.rowid - 1) * (select count(*) from counted) + number)`;
const scrambled = `printf('%08x', ${serial} * ${factor} % 4294967296)`;
const idTail = "-0000-4000-8000-000000000000";
const tokenTail = "0".repeat(36);

/** The id of a user of `main`, and of their session. */
export function idOf(number: number): string {
  return `${scrambledText(number)}${idTail}`;
}

/** The token of a session in `main`, as its cookie carries it. */
export function tokenOf(number: number): string {
  return `${scrambledText(number)}${tokenTail}`;
}

function scrambledText(number: number): string {
  return ((number * factor) % 2 ** 32).toString(16).padStart(8, "0");
}

/** Fills the store of a house that is closed, which must have been open once. */
export function fillCrowd(folder: string, { realms, usersPerRealm, passwordHash, hasSessions }: Crowd): void {
  const database = new DatabaseSync(join(folder, "cardea.db"));
  const now = Date.now();
  const yearMs = 365 * 24 * 3_600_000;
  const insert = (count: number, statement: string, ...values: (string | number)[]) => {
    const counted = `with recursive counted(number) as (select 0 union all select number + 1 from counted where number < ${count - 1})`;
    database.prepare(`${counted} ${statement}`).run(...values);
  };
  database.function("secret_hash", { deterministic: true }, (token) => secretHash(String(token)));
  try {
    // Lost with the machine, it would be made anew.
    database.exec("pragma synchronous = off; pragma cache_size = -500000; begin");
    if (realms > 0) insert(realms, realmRows, now, now);
    insert(usersPerRealm, userRows, now, now, now);
    if (passwordHash !== null) insert(1, passwordRows, passwordHash, now);
    if (hasSessions) insert(usersPerRealm, sessionRows, now, now, now + yearMs, now + yearMs, now);
    database.exec("commit; pragma wal_checkpoint(truncate)");
  } finally {
    database.close();
  }
}

const realmRows = `insert into realm (id, name, display_name, issuer, rp_id, settings, session_epoch, created_at, updated_at)
  select printf('%08x', (number + 1) * ${factor} % 4294967296) || '${idTail}', 'realm' || (number + 2), 'Realm ' || (number + 2),
    'http://localhost:3000/realms/realm' || (number + 2), 'localhost', '{}', 1, ?, ? from counted`;

/** The first user of each realm looks after it. */
const userRows = `insert into "user" (realm_id, id, email, email_key, email_verified_at, roles, profile, session_epoch, created_at, updated_at)
  select realm.id, ${scrambled} || '${idTail}', 'user' || number || '@example.org', 'user' || number || '@example.org', ?,
    case number when 0 then '["admin"]' else '[]' end, '{}', 1, ?, ? from realm cross join counted`;

const passwordRows = `insert into password (realm_id, user_id, hash, changed_at) select realm_id, id, ?, ? from "user"`;

const sessionRows = `insert into session (realm_id, id, user_id, token_hash, user_epoch, realm_epoch, amr, aal, authenticated_at,
    last_seen_at, idle_expires_at, expires_at, created_at)
  select realm.id, ${scrambled} || '${idTail}', ${scrambled} || '${idTail}', secret_hash(${scrambled} || '${tokenTail}'), 1, 1, 'pwd', 1, ?, ?, ?, ?, ?
    from realm cross join counted`;
