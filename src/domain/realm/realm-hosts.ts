/**
 * Host names that lead to realms: the whole list, warm, because every request that comes by another name than the base URL's asks for it.
 * Only a host that stands in the realm table counts for anything (HST-01).
 */
import type { MaybeLater } from "../../kernel/steps.ts";
import type { Database } from "../../storage/database.ts";
import type { Invalidation } from "../invalidation.ts";

/** A realm that has a host of its own. */
export interface HostedRealm {
  readonly name: string;
  readonly host: string;
}

export interface RealmHosts {
  /**
   * The realm that a request's authority (`Host`, with or without a port) leads to; null for any other. A deactivated realm is found too:
   * its host must not show another realm's doors.
   */
  find(authority: string): MaybeLater<HostedRealm | null>;
}

type Hosts = ReadonlyMap<string, HostedRealm>;

export function createRealmHosts(database: Database, invalidation: Invalidation): RealmHosts {
  let warm: Hosts | null = null;
  const forget = () => {
    warm = null;
  };
  invalidation.onReset(forget);
  invalidation.onChange((change) => {
    if (change.kind === "realm") forget();
  });
  const load = async (): Promise<Hosts> => {
    const heard = invalidation.heard;
    const hosts = await readHosts(database);
    // Something overtook the read: the next one asks again.
    if (invalidation.heard === heard && invalidation.isTrusted()) warm = hosts;
    return hosts;
  };
  return {
    find(authority) {
      const host = hostOf(authority);
      const hosts = invalidation.isTrusted() ? warm : null;
      return hosts === null ? load().then((loaded) => loaded.get(host) ?? null) : (hosts.get(host) ?? null);
    },
  };
}

async function readHosts(database: Database): Promise<Hosts> {
  const rows = await database.fastReads.selectFrom("realm").select(["name", "host"]).where("host", "is not", null).execute();
  return new Map(rows.flatMap(({ name, host }) => (host === null ? [] : [[host, { name, host }] as const])));
}

function hostOf(authority: string): string {
  return authority.replace(/:\d*$/, "").replace(/\.$/, "").toLowerCase();
}
