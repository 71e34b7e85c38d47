/** Users, audit events, mails and counts for the console's benchmark, made by PostgreSQL itself: its indexes come after the rows. */
import { createHash } from "node:crypto";
import type { Client } from "pg";
import { secretHash } from "../../src/domain/secret.ts";

export interface ConsoleCrowd {
  readonly users: number;
  readonly events: number;
  readonly now: number;
}

const yearMs = 365 * 24 * 3_600_000;
const mails = 300_000;

/** The id of a user by number; number 0 is an administrator. */
export function idOfUser(number: number): string {
  const hex = createHash("md5").update(`user${number}`).digest("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

/** Of the administrator's session, as its cookie carries it. */
export const sessionToken = "0".repeat(44);

const id = (kind: string, number: string) => `md5('${kind}' || ${number})::uuid::text`;

/** Fills the realm `main` of a migrated store. */
export async function fillConsole(client: Client, { users, events, now }: ConsoleCrowd): Promise<void> {
  const realm = "(SELECT id FROM realm WHERE name = 'main')";
  await client.query("SET maintenance_work_mem = '512MB'");
  await client.query(userRows(realm, users, now));
  await client.query(sessionRow(realm, now));
  await withoutIndexes(client, "audit_event", () => client.query(eventRows(realm, { users, events, now })));
  await client.query(mailRows(realm, users, now));
  for (const [span, spanMs] of [
    ["HOUR", 3_600_000],
    ["DAY", 86_400_000],
  ] as const) {
    await client.query(`INSERT INTO statistic (realm_id, series, span, at, value)
      SELECT ${realm}, series, '${span}', (${now} / ${spanMs} - n) * ${spanMs}, 1000 + n % 100
      FROM generate_series(0, ${Math.floor(yearMs / spanMs)}) n,
        unnest(ARRAY['sign_ups', 'sign_ups_confirmed', 'sign_ins', 'second_factor_sign_ins', 'sign_in_failures', 'mails_sent', 'mails_failed']) series`);
  }
  await client.query("VACUUM ANALYZE");
}

/** Some in a thousand are suspended, and some have roles. */
function userRows(realm: string, users: number, now: number): string {
  return `INSERT INTO "user" (realm_id, id, email, email_key, email_verified_at, roles, profile, session_epoch, suspended_at, created_at, updated_at)
    SELECT ${realm}, ${id("user", "n")}, 'person' || n || '@example.org', 'person' || n || '@example.org', ${now},
      CASE WHEN n = 0 THEN '["admin", "instance_admin"]' WHEN n % 1000 = 7 THEN '["editor"]' ELSE '[]' END, '{}', 1,
      CASE WHEN n % 1000 = 5 THEN ${now} END, ${now} - ${yearMs} + n * ${Math.floor(yearMs / users)}::bigint, ${now}
    FROM generate_series(0, ${users - 1}) n`;
}

function sessionRow(realm: string, now: number): string {
  return `INSERT INTO session (realm_id, id, user_id, token_hash, user_epoch, realm_epoch, amr, aal, authenticated_at, last_seen_at, idle_expires_at,
      expires_at, created_at)
    VALUES (${realm}, ${id("session", "0")}, ${id("user", "0")}, '${secretHash(sessionToken)}', 1, 1, 'pwd', 1, ${now}, ${now}, ${now + yearMs},
      ${now + yearMs}, ${now})`;
}

/** Spread over a year. Six in ten are sign-ins, one in twelve is refused, one in a hundred thousand failed; administrators do one in a hundred. */
function eventRows(realm: string, { users, events, now }: ConsoleCrowd): string {
  const names =
    "ARRAY['signInWithPassword','signInWithPassword','signInWithPassword','refreshTokens','signOut','startSignUp','confirmSignUp','changePassword','signInWithPassword','updateAccount']";
  const isAdmin = "n % 100 = 99";
  return `INSERT INTO audit_event (realm_id, id, at, name, outcome, code, actor_id, actor_realm_id, target_id, request_id, detail, count,
      personal, personal_salt, personal_commitment, sequence, seal)
    SELECT ${realm}, ${id("event", "n")}, ${now} - ${yearMs} + n * ${yearMs / events}::numeric,
      CASE WHEN n % 100000 = 99 THEN 'adminDeleteUser' WHEN ${isAdmin} THEN 'adminUpdateUser' ELSE (${names})[1 + n % 10] END,
      CASE WHEN n % 100000 = 50 THEN 'FAILED' WHEN n % 12 = 0 THEN 'REFUSED' ELSE 'SUCCESS' END,
      CASE WHEN n % 12 = 0 THEN 'invalid_credentials' END,
      CASE WHEN ${isAdmin} THEN ${id("user", "0")} WHEN n % 12 <> 0 THEN ${id("user", `n % ${users}`)} END, NULL,
      ${id("user", `n % ${users}`)}, ${id("request", "n")}, '{"rule":"wrong_password"}', 1,
      '{"ip":"192.0.2.1","userAgent":"Mozilla/5.0 (X11; Linux x86_64)"}', 'salt', 'commitment', n + 1, 'seal'
    FROM generate_series(0, ${events - 1}) n`;
}

/** Of a month; nearly all are delivered, as many as a bad day are withdrawn, a few failed. */
function mailRows(realm: string, users: number, now: number): string {
  const at = `${now} - n * ${Math.floor(yearMs / 12 / mails)}::bigint`;
  return `INSERT INTO outbox (realm_id, id, kind, name, user_id, priority, attempts, available_at, delivered_at, failed_at, last_error, created_at)
    SELECT ${realm}, ${id("mail", "n")}, 'MAIL', 'passwordReset', ${id("user", `n % ${users}`)}, 0, 1, ${at},
      CASE WHEN n % 50 <> 0 THEN ${at} END, CASE WHEN n % 50 = 0 THEN ${at} END,
      CASE WHEN n % 10000 = 0 THEN 'SMTP 550' WHEN n % 50 = 0 THEN 'superseded' END, ${at}
    FROM generate_series(1, ${mails}) n`;
}

/** Ten million rows into nine indexes take an hour; the rows first take minutes. */
async function withoutIndexes(client: Client, table: string, fill: () => Promise<unknown>): Promise<void> {
  const { rows } = await client.query<{ name: string; statement: string }>(
    `SELECT indexname AS name, indexdef AS statement FROM pg_indexes WHERE tablename = $1 AND indexname <> $1 || '__id'`,
    [table],
  );
  for (const { name } of rows) await client.query(`DROP INDEX ${name}`);
  await fill();
  for (const { statement } of rows) await client.query(statement);
}
