/** What an operation changes, it changes in one transaction, which remembers whose standing moved. */
import type { Queries } from "../storage/database.ts";
import type { Change } from "./invalidation.ts";

/**
 * A transaction that remembers whom it changes, so that the caches of every node forget them when it commits.
 * Rows are locked in one order, so that no two ever wait for each other: throttle, one-time tokens, password, factors, user,
 * sessions, grants.
 */
export interface Transaction {
  readonly queries: Queries;
  /** Call it for every user, session or realm whose standing changes. */
  changed(change: Change): Promise<void>;
}
