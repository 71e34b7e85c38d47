/** What every realm publishes beside its operations: the description of its API and the keys that its tokens are verified with. */
import type { Engine } from "../domain/engine/engine.ts";
import { publishedUntil } from "../domain/session/signing-key.ts";
import { commonProblems, Problem } from "../kernel/problem.ts";
import { packageVersion } from "./package-version.ts";
import { type Publication, publish } from "./published.ts";

type PlainHeaders = Readonly<Record<string, string>>;

/** Verifiers may keep the keys so long; a new key is published at least that long before it signs. */
const keysMaxAgeSeconds = 300;
/** Some 20 KB each. */
const mostDocuments = 50;

/** The JWKS (RFC 7517 §5): public members only. @throws Problem `not_found` without such a realm */
export async function answerKeys(engine: Engine, realmName: string, headers: PlainHeaders): Promise<Response> {
  const { realms, signingKeys } = engine.services;
  const realm = await realms.find(realmName);
  if (realm === null) throw new Problem(commonProblems.notFound);
  await signingKeys.current(realm);
  const now = engine.services.clock.now();
  const keys = (await signingKeys.of(realm)).filter((key) => (publishedUntil(key) ?? now + 1) > now).map((key) => key.jwk);
  const own = {
    "content-type": "application/jwk-set+json",
    "cache-control": `public, max-age=${keysMaxAgeSeconds}`,
    "access-control-allow-origin": "*",
  };
  return new Response(JSON.stringify({ keys }), { headers: { ...headers, ...own } });
}

/**
 * Descriptions of the API, by the realm's address; of a great many realms, those asked for most recently are kept.
 * @returns throws Problem `not_found` without such a realm
 */
export function createOpenApi(engine: Engine): (realmName: string, address: string) => Promise<Publication> {
  const kept = new Map<string, Publication>();
  return async (realmName, address) => {
    if ((await engine.services.realms.find(realmName)) === null) throw new Problem(commonProblems.notFound);
    const known = kept.get(address) ?? publish({ "content-type": "application/json" }, () => writeOpenApi(engine, address));
    kept.delete(address);
    kept.set(address, known);
    const [oldest] = kept.keys();
    if (kept.size > mostDocuments && oldest !== undefined) kept.delete(oldest);
    return known;
  };
}

async function writeOpenApi(engine: Engine, address: string): Promise<string> {
  const { openApiDocument } = await import("./openapi/document.ts");
  return JSON.stringify(openApiDocument(engine.routes, { serverUrl: `${address}/api`, version: packageVersion }));
}
