/** What SQLite's errors mean to the house: the store is unavailable, a unique index refused a row, or a bug (left as it is). */
import { StoreUnavailable, UniqueViolation } from "./database.ts";

/** SQLITE_BUSY: another process holds the lock. */
const busyCode = 5;

/** Primary result codes (sqlite.org/rescode.html) that tell of the store's health and not of the query. */
const unavailableCodes = new Set([
  3, // PERM
  busyCode,
  6, // LOCKED
  7, // NOMEM
  8, // READONLY
  10, // IOERR
  11, // CORRUPT
  13, // FULL
  14, // CANTOPEN
  15, // PROTOCOL
  17, // SCHEMA
  22, // NOLFS
  23, // AUTH
  26, // NOTADB
]);

/** SQLITE_CONSTRAINT_PRIMARYKEY, _UNIQUE and _ROWID. */
const uniqueCodes = new Set([1555, 2067, 2579]);

/** SQLITE_CONSTRAINT_FOREIGNKEY: the row that another belongs to was deleted meanwhile. */
const orphanCode = 787;

function resultCode(error: unknown): number | null {
  if (!(error instanceof Error)) return null;
  return "errcode" in error && typeof error.errcode === "number" ? error.errcode : null;
}

/** Whether the error, mapped or not, only says that another process holds the lock: worth another try. */
export function isBusy(error: unknown): boolean {
  const code = resultCode(error instanceof StoreUnavailable ? error.cause : error);
  return code !== null && (code & 0xff) === busyCode;
}

/** Turns an error of `node:sqlite` into the house's own; what is a bug of the query comes back unchanged. */
export function mapSqliteError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  if ("code" in error && error.code === "ERR_INVALID_STATE")
    return new StoreUnavailable("The SQLite database is closed.", { cause: error });
  const code = resultCode(error);
  if (code === null) return error;
  if (uniqueCodes.has(code)) return new UniqueViolation(refusedColumn(error.message), { cause: error });
  // A missing table or column at run time is damage to the store, as is a lost right: nothing may be answered as success or as "not found".
  const isMissing = code === 1 && /no such (table|column)/.test(error.message);
  if (!isMissing && code !== orphanCode && !unavailableCodes.has(code & 0xff)) return error;
  return new StoreUnavailable(`SQLite: ${error.message} (${code}).`, { cause: error });
}

/** “UNIQUE constraint failed: user.realm_id, user.email_key” → `user.email_key`. */
function refusedColumn(message: string): string {
  return /([^\s,:]+)\s*$/.exec(message)?.[1] ?? message;
}
