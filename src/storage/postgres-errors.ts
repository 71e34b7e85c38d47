/** What PostgreSQL's errors mean to the house: the store is unavailable, a unique index refused a row, or a bug (left as it is). */
import { DatabaseError } from "pg";
import { StoreUnavailable, UniqueViolation } from "./database.ts";

/** Classes of SQLSTATE (postgresql.org, appendix A) that tell of the server's health and not of the query. */
const unavailableClasses = new Set([
  "08", // connection exception
  "28", // invalid authorization
  "3D", // no such database
  "3F", // no such schema
  "53", // insufficient resources: disk full, too many connections
  "57", // operator intervention: shutting down, statement timeout
  "58", // system error
  "F0", // configuration file error
  "XX", // internal error, corruption
]);

/** Single codes that mean the same. */
const unavailableCodes = new Set([
  "25006", // read-only: a standby, or a primary that was demoted
  "25P03", // idle in transaction for too long
  "25P04", // transaction timeout
  "40003", // statement completion unknown
  "42501", // a right is missing
  "42703", // a column is missing
  "42P01", // a table is missing
  "55P03", // a lock was not to be had in time
]);

/**
 * Serialisation failure, deadlock, a kept plan that a migration has outdated, and a row whose owner was deleted meanwhile (foreign key): the
 * same work, run again, succeeds or finds that there is nobody.
 */
const rerunCodes = new Set(["40001", "40P01", "0A000", "23503"]);

/** Errors after which the connection is as good as before. */
const harmlessCodes = new Set(["55P03", "57014", "42501", "42703", "42P01", ...rerunCodes]);

function sqlState(error: unknown): string | null {
  return error instanceof DatabaseError && error.code !== undefined ? error.code : null;
}

function causeState(error: unknown): string | null {
  return error instanceof StoreUnavailable ? sqlState(error.cause) : null;
}

/** Whether a mapped error says that the same work succeeds when it is run again from its start. */
export function isWorthRerunning(error: unknown): boolean {
  return rerunCodes.has(causeState(error) ?? "");
}

/** Whether a mapped error says that a migration changed what a kept statement returns. */
export function isPlanOutdated(error: unknown): boolean {
  return causeState(error) === "0A000";
}

/** Whether a mapped error leaves the connection in doubt, so that it must not be used again. */
export function breaksConnection(error: unknown): boolean {
  return error instanceof StoreUnavailable && !harmlessCodes.has(causeState(error) ?? "");
}

/** Turns an error of `pg` into the house's own; what is a bug of the query comes back unchanged. */
export function mapPostgresError(error: unknown): unknown {
  // Programming errors of ours, such as a value that can't be sent, must not pass for an outage.
  if (!(error instanceof Error) || error instanceof TypeError || error instanceof RangeError) return error;
  if (error instanceof StoreUnavailable || error instanceof UniqueViolation) return error;
  const code = sqlState(error);
  // Everything else that `pg` throws without a SQLSTATE is about the connection: refused, reset, timed out, ended.
  if (code === null) return new StoreUnavailable(`PostgreSQL: ${error.message || "the connection failed"}.`, { cause: error });
  if (code === "23505") return new UniqueViolation(refusedColumn(error), { cause: error });
  if (isUnavailable(code, error.message)) return new StoreUnavailable(`PostgreSQL: ${error.message} (${code}).`, { cause: error });
  return error;
}

function isUnavailable(code: string, message: string): boolean {
  // 0A000 has many uses; only this one is about the plan.
  if (code === "0A000") return message.includes("cached plan");
  return unavailableClasses.has(code.slice(0, 2)) || unavailableCodes.has(code) || rerunCodes.has(code);
}

/** PostgreSQL names the index, and the index is named `<table>__<column>[__<which>]`. */
function refusedColumn(error: Error): string {
  const index = error instanceof DatabaseError ? (error.constraint ?? "") : "";
  const [table, column] = index.split("__");
  return column === undefined ? index : `${table}.${column}`;
}
