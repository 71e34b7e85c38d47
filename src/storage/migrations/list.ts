/** All migrations in the order in which they are applied. Append only. */
import { foundation } from "./0001-foundation.ts";
import { factors } from "./0002-factors.ts";
import type { Migration } from "./migration.ts";

export const migrations: readonly Migration[] = [foundation, factors];
