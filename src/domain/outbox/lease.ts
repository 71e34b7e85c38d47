/** Leases: work that one node does at a time. Who holds one keeps it while it comes back in time; then anybody may take it. */
import type { Queries } from "../../storage/database.ts";
import type { Instant } from "../../storage/schema.ts";

/** Takes or keeps a lease, in one statement. @returns false while somebody else holds it. */
export async function holdLease(
  queries: Queries,
  lease: { name: string; holder: string; milliseconds: number },
  now: Instant,
): Promise<boolean> {
  const { name, holder } = lease;
  const held = await queries
    .insertInto("lease")
    .values({ name, holder, expires_at: now + lease.milliseconds })
    .onConflict((conflict) =>
      conflict
        .column("name")
        .doUpdateSet({ holder, expires_at: now + lease.milliseconds })
        .where((or) => or.or([or("lease.holder", "=", holder), or("lease.expires_at", "<=", now)])),
    )
    .returning("holder")
    .executeTakeFirst();
  return held !== undefined;
}
