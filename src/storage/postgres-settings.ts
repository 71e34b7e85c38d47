/** How every connection to PostgreSQL is set up: time limits, keep-alive, numbers as numbers. */
import { type ClientConfig, type CustomTypesConfig, types } from "pg";

/** The time limits of a kind of connection, in milliseconds; the server's own and, longer, the client's for a dead network. */
export interface TimeLimits {
  readonly statementMs: number;
  readonly lockMs: number;
  readonly answerMs: number;
}

/** A caller must hear of an outage within 2 s. */
export const connectTimeoutMs = 1_500;

/** Transactions and lists. */
export const pooledLimits: TimeLimits = { statementMs: 5_000, lockMs: 2_000, answerMs: 6_000 };

/** Single rows by key: whoever waits longer than this is better told so. */
export const fastLimits: TimeLimits = { statementMs: 1_500, lockMs: 1_000, answerMs: 2_000 };

/** A transaction that sits idle this long has lost its process, or awaits what it shouldn't. */
const idleInTransactionMs = 5_000;

/** INT8 and NUMERIC: instants, counts and their sums, all far below 2^53. `pg` would give them as strings. */
const numberTypes = new Set<number>([20, 1700]);

const numbersAsNumbers: CustomTypesConfig = {
  // The signature of `getTypeParser` is a stack of overloads that no single function can have; this one serves them all.
  getTypeParser: ((type: number, format: "text" | "binary" = "text") =>
    numberTypes.has(type) && format === "text" ? Number : types.getTypeParser(type, format)) as typeof types.getTypeParser,
};

/**
 * `isPooled`: a pooler such as PgBouncer stands between. It refuses settings at start-up, and whatever is set later would reach
 * others' connections; there, the limits are set for each transaction (`beginStatement`).
 */
export function clientConfig(url: string, limits: TimeLimits, { isPooled }: { isPooled: boolean }): ClientConfig {
  const settings = {
    statement_timeout: limits.statementMs,
    lock_timeout: limits.lockMs,
    idle_in_transaction_session_timeout: idleInTransactionMs,
  };
  return {
    connectionString: url,
    application_name: "cardea",
    connectionTimeoutMillis: connectTimeoutMs,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    types: numbersAsNumbers,
    ...(isPooled ? {} : settings),
  };
}

/** How a transaction begins: with the connection's own limits, with limits of its own, or without any. */
export function beginStatement(limits: TimeLimits | null, { isPooled }: { isPooled: boolean }): string {
  if (limits !== null && !isPooled) return "begin";
  const settings = [
    `set local statement_timeout = ${limits?.statementMs ?? 0}`,
    `set local lock_timeout = ${limits?.lockMs ?? 0}`,
    `set local idle_in_transaction_session_timeout = ${limits === null ? 0 : idleInTransactionMs}`,
  ];
  return ["begin", ...settings].join("; ");
}
