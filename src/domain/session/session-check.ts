/** The cold session check: one covering query from a token or an id to the session and its user, both epochs compared. */
import type { Queries } from "../../storage/database.ts";
import { type Parameter, prepared } from "../../storage/prepared.ts";
import type { User } from "../user/user.ts";
import { ownColumns, type Session } from "./session.ts";

/** A session found good by the store, with its user. */
export interface CheckedSession {
  /** Replaced by a later one as the session slides. */
  session: Session;
  readonly user: User;
}

/** The cold check: the session, its user, and both epochs compared. Columns that a user has too come under other names. */
function checkQuery(queries: Queries) {
  return queries
    .selectFrom("session")
    .innerJoin("user", (join) => join.onRef("user.realm_id", "=", "session.realm_id").onRef("user.id", "=", "session.user_id"))
    .innerJoin("realm", "realm.id", "session.realm_id")
    .selectAll("user")
    .select(ownColumns.map((column) => `session.${column}` as const))
    .select(["session.id as session_id", "session.created_at as session_created_at"])
    .whereRef("session.user_epoch", "=", "user.session_epoch")
    .whereRef("session.realm_epoch", "=", "realm.session_epoch")
    .where("realm.deactivated_at", "is", null);
}

const checkByToken = prepared((queries, parameter: Parameter<{ realmId: string; tokenHash: string }>) =>
  checkQuery(queries).where("session.realm_id", "=", parameter("realmId")).where("session.token_hash", "=", parameter("tokenHash")),
);

const checkById = prepared((queries, parameter: Parameter<{ realmId: string; id: string }>) =>
  checkQuery(queries).where("session.realm_id", "=", parameter("realmId")).where("session.id", "=", parameter("id")),
);

/** The session behind a cookie's token, or null. One query. */
export async function loadSessionByToken(queries: Queries, realmId: string, tokenHash: string): Promise<CheckedSession | null> {
  return toChecked(await checkByToken(queries, { realmId, tokenHash }));
}

/** The session that an access token names, or null. One query. */
export async function loadSessionById(queries: Queries, realmId: string, id: string): Promise<CheckedSession | null> {
  return toChecked(await checkById(queries, { realmId, id }));
}

type CheckRow = Awaited<ReturnType<typeof checkById>>[number];

function toChecked([row]: CheckRow[]): CheckedSession | null {
  if (row === undefined) return null;
  const {
    token_hash,
    user_epoch,
    realm_epoch,
    amr,
    aal,
    authenticated_at,
    renewals,
    ip,
    user_agent,
    last_seen_at,
    idle_expires_at,
    expires_at,
    ...rest
  } = row;
  const { session_id: id, session_created_at: created_at, ...user } = rest;
  const session = {
    realm_id: user.realm_id,
    id,
    user_id: user.id,
    token_hash,
    user_epoch,
    realm_epoch,
    amr,
    aal,
    authenticated_at,
    renewals,
    ip,
    user_agent,
  };
  return { user, session: { ...session, last_seen_at, idle_expires_at, expires_at, created_at } };
}
