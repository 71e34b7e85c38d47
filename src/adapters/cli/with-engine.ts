/** What commands on a running instance's data share: the engine without a server, closed whatever happens. */
import { createCardea } from "../../cardea.ts";
import type { Services } from "../../domain/call/services.ts";
import type { Realm } from "../../domain/realm/realm.ts";
import { readConfiguration } from "./environment.ts";

/** Something to correct on the command line. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

export async function withEngine(isDevelopment: boolean, work: (services: Services) => Promise<void>): Promise<void> {
  const { options } = await readConfiguration(isDevelopment);
  const cardea = createCardea({ ...options, log: "silent" });
  try {
    await work((await cardea.engine()).services);
  } finally {
    await cardea.close();
  }
}

/** @throws UsageError when there is no such realm, or it is switched off. */
export async function findOpenRealm({ realms }: Services, name: string): Promise<Realm> {
  const realm = await realms.find(name);
  if (realm === null) throw new UsageError(`There is no realm "${name}".`);
  return realm;
}

/** Changes something of a realm in one transaction, and tells every node of it. */
export async function changeRealm(services: Services, id: string, work: Parameters<Services["database"]["transaction"]>[0]): Promise<void> {
  const { database, invalidation } = services;
  const change = { kind: "realm", realmId: id, id } as const;
  await database.transaction(async (queries) => {
    await work(queries);
    await invalidation.tell(queries, change);
  });
  invalidation.apply([change]);
}
