/** From a URL to an open database: the one place that knows which engines there are. */
import type { Database } from "./database.ts";

/** What PostgreSQL may be told besides its URL; SQLite takes none of it. */
export interface OpenDatabaseOptions {
  /** PostgreSQL: where to listen, directly, when `url` leads through a pooler such as PgBouncer. */
  readonly listenUrl?: string;
  /** PostgreSQL: the most connections for transactions and lists; 10 unless given. */
  readonly poolSize?: number;
}

/**
 * Opens what the URL names; PostgreSQL need not be up, and a SQLite file is made where it is missing:
 * `sqlite:./data/cardea.db`, `sqlite::memory:`, `postgres://…` or `postgresql://…`.
 * @throws Error that says what is accepted, without repeating the URL: it may hold a password.
 */
export async function openDatabase(url: string, options: OpenDatabaseOptions = {}): Promise<Database> {
  if (url.startsWith("sqlite:")) {
    const { openSqlite } = await import("./sqlite.ts");
    return openSqlite({ path: sqlitePath(url) });
  }
  if (/^postgres(ql)?:\/\//.test(url)) {
    const { openPostgres } = await import("./postgres.ts");
    return openPostgres({ url, ...options });
  }
  throw unknownUrl();
}

/** `sqlite:./a.db`, `sqlite:/a.db` and `sqlite:///a.db`; whatever follows a question mark would be silently ignored, so it is refused. */
function sqlitePath(url: string): string {
  const path = url.slice("sqlite:".length).replace(/^\/\/(?=\/)/, "");
  if (path === "" || path.startsWith("//") || path.includes("?")) throw unknownUrl();
  return path;
}

function unknownUrl(): Error {
  return new Error(
    "The database URL must be sqlite:<path> (for instance sqlite:./data/cardea.db), sqlite::memory: or postgres://<user>@<host>/<database>.",
  );
}
