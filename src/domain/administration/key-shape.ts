/** A signing key as administrators see it: never its private part. */
import { z } from "zod";
import type { Instant } from "../../storage/schema.ts";
import type { CardeaContext } from "../call/context.ts";
import { publishedUntil, type SigningKey } from "../session/signing-key.ts";
import { instant, toInstant } from "../shapes.ts";

export const keysOutput = z.object({
  keys: z.array(
    z
      .object({
        id: z.string().meta({ description: "The `kid` of its tokens (RFC 7638)." }),
        algorithm: z.enum(["ES256", "EdDSA"]).meta({ id: "SigningAlgorithm" }),
        state: z.enum(["PENDING", "SIGNING", "RETIRED"]).meta({
          id: "SigningKeyState",
          description: "PENDING: published, signs later. RETIRED: signs no more, published until its tokens have ended.",
        }),
        createdAt: instant,
        activatesAt: instant.meta({ description: "Signs from then on." }),
        retiresAt: instant.nullable().meta({ description: "Signs until then." }),
        publishedUntil: instant.nullable(),
      })
      .meta({ id: "SigningKey", description: "A key for access tokens." }),
  ),
});

/** The keys of the context's realm, the oldest first. */
export async function listKeys(context: CardeaContext): Promise<z.input<typeof keysOutput>> {
  const { services, realm, clock } = context;
  const signing = await services.signingKeys.current(realm);
  const keys = await services.signingKeys.of(realm);
  return { keys: keys.map((key) => toKey(key, signing, clock.now())) };
}

function toKey(key: SigningKey, signing: SigningKey, now: Instant): z.input<typeof keysOutput>["keys"][number] {
  const until = publishedUntil(key);
  return {
    id: key.id,
    algorithm: key.algorithm,
    state: key.id === signing.id ? "SIGNING" : key.activatesAt > now ? "PENDING" : "RETIRED",
    createdAt: toInstant(key.createdAt),
    activatesAt: toInstant(key.activatesAt),
    retiresAt: key.retiresAt === null ? null : toInstant(key.retiresAt),
    publishedUntil: until === null ? null : toInstant(until),
  };
}
