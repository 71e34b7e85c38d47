/** A session that shall not live as long as others do. */
import type { Queries } from "../../storage/database.ts";
import type { Instant } from "../../storage/schema.ts";

/** Brings a session's end forward; never puts it off. */
export async function endBy(queries: Queries, { realmId, id, at }: { realmId: string; id: string; at: Instant }): Promise<void> {
  await queries
    .updateTable("session")
    .set({ expires_at: at })
    .where("realm_id", "=", realmId)
    .where("id", "=", id)
    .where("expires_at", ">", at)
    .execute();
}
