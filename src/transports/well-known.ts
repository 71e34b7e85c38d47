/** What every realm publishes beside its operations: the description of its API and the keys that its tokens are verified with. */
import type { Engine } from "../domain/engine.ts";
import { publishedUntil } from "../domain/signing-key.ts";
import { commonProblems, Problem } from "../kernel/problem.ts";
import { packageVersion } from "./package-version.ts";

type PlainHeaders = Readonly<Record<string, string>>;

/** Verifiers may keep the keys so long; a new key is published at least that long before it signs. */
const keysMaxAgeSeconds = 300;

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

export async function answerOpenApi(engine: Engine, realmAddress: string, headers: PlainHeaders): Promise<Response> {
  const { openApiDocument } = await import("./openapi/document.ts");
  const document = openApiDocument(engine.routes, { serverUrl: `${realmAddress}/api`, version: packageVersion });
  return new Response(JSON.stringify(document), { headers: { ...headers, "content-type": "application/json" } });
}
