/**
 * The words in which the engines differ, for migrations.
 *
 * Names of indexes and keys are `<table>__<column>[__<which>]`: PostgreSQL reports only the name, and `UniqueViolation` is derived from it.
 * Text is compared by bytes on both engines (`COLLATE "C"`; SQLite's default), so both judge and sort alike.
 */
import type { Engine } from "./migration.ts";

export interface Words {
  readonly text: string;
  /** 64 bits: instants and counts. */
  readonly int: string;
  /** The end of a table: on SQLite, types are enforced. */
  readonly end: string;
  /** The end of a table of narrow rows that are found by their key alone: on SQLite, one tree instead of two. */
  readonly endByKey: string;
}

export const words: Readonly<Record<Engine, Words>> = {
  sqlite: { text: "TEXT", int: "INTEGER", end: ") STRICT", endByKey: ") STRICT, WITHOUT ROWID" },
  postgres: { text: 'TEXT COLLATE "C"', int: "BIGINT", end: ")", endByKey: ")" },
};
