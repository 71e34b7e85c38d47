/** A whole system in memory that listens on a free loopback port, for real browsers: its pages, and the links that it mailed. */
import { listen } from "../../src/adapters/node-server.ts";
import type { SettingsInput } from "../../src/domain/realm/settings.ts";
import { createHouse, type House, type HouseOptions } from "../support/house.ts";

export interface ServedHouse {
  readonly house: House;
  /** No trailing slash. */
  readonly url: string;
  /** The link to a page in the newest mail to an address that has one. @throws when there is none */
  mailedLink(address: string, path: string): Promise<string>;
  /** Strangers cause at most one mail a minute to an address: lets that minute pass. */
  passMailLimit(): void;
  close(): Promise<void>;
}

export async function serveHouse(settings: SettingsInput = {}, options: HouseOptions["options"] = {}): Promise<ServedHouse> {
  let made: House | null = null;
  // The port must be known before there is anything to answer with: links are built from it.
  const server = await listen((request, environment) => made?.cardea.fetch(request, environment) ?? Promise.resolve(Response.error()), {
    port: 0,
    hosts: ["127.0.0.1"],
  });
  const url = `http://localhost:${server.port}`;
  const house = await createHouse({ settings, options: { ...options, baseUrl: url } });
  made = house;
  return {
    house,
    url,
    async mailedLink(address, path) {
      const links = (await house.mails()).filter(({ to }) => to === address).flatMap(({ text }) => text.match(/http\S+/g) ?? []);
      const link = links.findLast((each) => each.startsWith(`${url}${path}?token=`));
      if (link === undefined) throw new Error(`No mail to ${address} leads to ${path}.`);
      return link;
    },
    passMailLimit: () => house.clock.move(61_000),
    async close() {
      await server.close();
      await house.close();
    },
  };
}
