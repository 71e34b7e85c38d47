/** The first and the last moment of a PostgreSQL connection. */
import { setTimeout as sleep } from "node:timers/promises";
import type { Client, ClientBase, QueryConfig } from "pg";
import { StoreUnavailable } from "./database.ts";

const firstAnswerMs = 1_000;
const goodbyeMs = 500;

/**
 * Keeps the house off read-only servers: a standby may not know yet of a revoked session.
 * @throws StoreUnavailable when the server takes no writes.
 */
export async function refuseStandby(client: ClientBase): Promise<void> {
  // `pg` knows `query_timeout`, its types don't. Here no other limit holds yet.
  const query: QueryConfig & { query_timeout: number } = { text: "show transaction_read_only", query_timeout: firstAnswerMs };
  const { rows } = await client.query<{ transaction_read_only: string }>(query);
  if (rows[0]?.transaction_read_only === "on") throw new StoreUnavailable("This PostgreSQL server is read-only: a standby?");
}

/** Says goodbye, but doesn't wait for ever for a server that is gone. */
export async function endClient(client: Client): Promise<void> {
  await Promise.race([client.end().catch(() => {}), sleep(goodbyeMs)]);
}
