/** A whole copy of a SQLite file at one instant, while others go on using it. */
import { closeSync, fsyncSync, openSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { StoreUnavailable } from "./database.ts";
import { SqliteConnection } from "./sqlite-connection.ts";

/**
 * Writes the copy to `target`, readable by the owner alone. An older one there is replaced only by a complete one.
 * It blocks until it is done: seconds for a large file.
 * @throws StoreUnavailable when the copy can't be written, for instance because the disk is full.
 */
export function snapshotSqlite(source: string, target: string): void {
  const unfinished = `${target}.unfinished`;
  const connection = new SqliteConnection(source, { readOnly: true });
  try {
    rmSync(unfinished, { force: true });
    // VACUUM INTO accepts an empty file and keeps its mode.
    closeSync(openSync(unfinished, "wx", 0o600));
    connection.execute("vacuum into ?", [unfinished]);
    flush(unfinished);
    renameSync(unfinished, target);
    flush(dirname(target));
  } catch (error) {
    rmSync(unfinished, { force: true });
    if (error instanceof StoreUnavailable) throw error;
    throw new StoreUnavailable(`Can't write the snapshot ${target}.`, { cause: error });
  } finally {
    connection.close();
  }
}

function flush(path: string): void {
  const file = openSync(path, "r");
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
