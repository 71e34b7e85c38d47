/** `cardea/client`: the typed client, for browsers and Node. @module cardea/client */
import { createClientFor } from "./client.ts";
import { type Operations, places } from "./operations.generated.ts";
import type { ClientOf, ClientOptions, ClientWith } from "./types.ts";

export type { ProfileFields, ProfileOf } from "../domain/realm/profile-fields.ts";
export { createClientFor } from "./client.ts";
export { type Operations, places } from "./operations.generated.ts";
export { memoryTokenStore } from "./tokens.ts";
export type { CallOptions, ClientOf, ClientOptions, ClientProblem, ClientWith, Kept, Place, Result, TokenStore } from "./types.ts";

/** Cardea's own operations, one method each. */
export type Client = ClientOf<Operations>;

/**
 * Makes the client.
 * @param baseUrl where Cardea stands, base path included: `https://id.example.org`, `https://app.example.org/auth`, or `""` on its own origin.
 * @example
 * const client = createClient("https://id.example.org");
 * const result = await client.signInWithPassword({ identifier: "ada", password: "correct horse" });
 * if (result.ok) console.log(result.value.nextStep);
 * else if (result.problem.code === "invalid_credentials") console.log(result.problem.detail);
 */
export function createClient(baseUrl: string, options?: ClientOptions): Client;
/** The same for an instance that declares profile fields: `createClient<ProfileOf<typeof profileFields>>("https://id.example.org")`. */
export function createClient<Profile extends object>(baseUrl: string, options?: ClientOptions): ClientWith<Operations, Profile>;
export function createClient(baseUrl: string, options: ClientOptions = {}): object {
  return createClientFor<Operations>(places, baseUrl, options);
}
