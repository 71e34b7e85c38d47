/** One query on one PostgreSQL connection: named where it is hot, limited in time, its errors the house's own. */
import type { CompiledQuery, QueryResult } from "kysely";
import type { ClientBase, QueryResult as PostgresResult, QueryConfig } from "pg";
import { isPlanOutdated, mapPostgresError } from "./postgres-errors.ts";
import type { PreparedQuery } from "./prepared.ts";

/** `pg` knows this option, its types don't. */
interface TimedQuery extends QueryConfig {
  query_timeout?: number;
}

export interface QueryManner {
  /** The longest wait for the answer in milliseconds; null waits for ever. */
  readonly answerMs: number | null;
  /** Whether hot queries keep their plan under a name: not where a pooler hands each transaction another connection. */
  readonly isNamed: boolean;
}

/** Part of every name: when a migration outdates the kept plans, all get new names, on all connections at once. */
let planGeneration = 0;

/** @throws StoreUnavailable, UniqueViolation, or PostgreSQL's own error where the query is wrong. */
export async function runQuery<R>(client: ClientBase, query: CompiledQuery, { answerMs, isNamed }: QueryManner): Promise<QueryResult<R>> {
  // The array is only read; the type of `pg` asks for one that may be written.
  const config: TimedQuery = { text: query.sql, values: query.parameters as unknown[] };
  if (answerMs !== null) config.query_timeout = answerMs;
  if (isNamed && isPrepared(query)) config.name = `${query.preparedName}_${planGeneration}`;
  try {
    return queryResult(await client.query(config));
  } catch (error) {
    const mapped = mapPostgresError(error);
    if (isPlanOutdated(mapped)) planGeneration += 1;
    throw mapped;
  }
}

function isPrepared(query: CompiledQuery): query is PreparedQuery {
  return "preparedName" in query;
}

const countedCommands = new Set(["INSERT", "UPDATE", "DELETE", "MERGE"]);

function queryResult<R>({ command, rowCount, rows }: PostgresResult): QueryResult<R> {
  // The rows have the shape that the query was compiled with; Kysely's types vouch for it.
  const result = { rows: (rows ?? []) as R[] };
  return countedCommands.has(command) ? { ...result, numAffectedRows: BigInt(rowCount ?? 0) } : result;
}
