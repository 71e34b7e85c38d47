/** A typed client of Cardea's operations and of this program's own. Written by `cardea generate`; don't edit. No server code comes along. */
import { type ClientOf, type ClientOptions, createClientFor, type Operations, type Place, places } from "../../src/client/index.ts";
import type greetPerson from "./endpoints/people/greet.post.ts";

/** Every operation by its name, with its exact type. */
export interface HostOperations {
  readonly greetPerson: typeof greetPerson;
}

/** Method and path below `/api` by name; see `Place`. */
export const hostPlaces = {
  greetPerson: { method: "POST", path: "/people/greet" },
} as const satisfies Record<keyof HostOperations, Place>;

/** Makes a client with one method for each operation, Cardea's and the program's own. */
export function createHostClient(baseUrl: string, options?: ClientOptions): ClientOf<Operations & HostOperations> {
  return createClientFor<Operations & HostOperations>({ ...places, ...hostPlaces }, baseUrl, options);
}
