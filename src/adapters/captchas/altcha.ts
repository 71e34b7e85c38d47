/**
 * ALTCHA (https://altcha.org): a proof of work by the browser, made and checked here, so that no other service learns of visitors.
 * A challenge is signed under the key ring and bound to its realm; that an answer is good only once is the caller's to keep.
 */
import type { Payload } from "altcha-lib";
import { z } from "zod";
import type { Captcha, KeyRing } from "../../kernel/ports.ts";

/** Ten minutes: long enough to fill in a form. */
const lifeMs = 10 * 60 * 1000;
/** One of 65,536 hashes fits: less than a second of a browser's work. */
const keyPrefix = "0000";
const algorithm = "SHA-256";

/** Six megabytes that a server which asks for no captcha never needs. */
const library = async () => {
  const [{ createChallenge, verifySolution }, { deriveKey }] = await Promise.all([
    import("altcha-lib"),
    import("altcha-lib/algorithms/sha"),
  ]);
  return { createChallenge, verifySolution, deriveKey };
};

const text = z.string().max(128);
const payloadShape = z.object({
  challenge: z.object({
    parameters: z.strictObject({
      algorithm: z.literal(algorithm),
      nonce: text,
      salt: text,
      cost: z.literal(1),
      keyLength: z.literal(32),
      keyPrefix: z.literal(keyPrefix),
      data: z.strictObject({ realm: text, expiresAt: z.int() }),
    }),
    signature: text,
  }),
  solution: z.object({ counter: z.int(), derivedKey: text, time: z.number().optional() }),
});

export function createAltcha(keyRing: KeyRing): Captcha {
  // A key of this purpose alone; it follows the instance's secret, and so do the challenges of the last minutes.
  const hmacSignatureSecret = keyRing.mac("captcha", "altcha");
  return {
    async challenge({ realmId, now }) {
      // The library would compare its own `expiresAt` with the machine's clock; ours is the only one, so the instant is data.
      const data = { realm: realmId, expiresAt: now + lifeMs };
      const { createChallenge, deriveKey } = await library();
      const { parameters, signature = "" } = await createChallenge({
        algorithm,
        cost: 1,
        keyPrefix,
        data,
        deriveKey,
        hmacSignatureSecret,
      });
      const { nonce, salt, cost, keyLength } = parameters;
      return { parameters: { algorithm, nonce, salt, cost, keyLength, keyPrefix, data }, signature };
    },
    async verify(answer, { realmId, now }) {
      const payload = readPayload(answer);
      if (payload === null) return null;
      const { challenge } = payload;
      const { data } = challenge.parameters;
      if (data.realm !== realmId || data.expiresAt <= now || data.expiresAt > now + lifeMs) return null;
      const { verifySolution, deriveKey } = await library();
      const { verified } = await verifySolution({ ...payload, deriveKey, hmacSignatureSecret });
      return verified ? challenge.signature : null;
    },
  };
}

type Answer = Payload & z.output<typeof payloadShape>;

/** Base64 of JSON, as every ALTCHA widget sends it. @returns null when it is anything else. */
function readPayload(answer: string): Answer | null {
  try {
    const { challenge, solution } = payloadShape.parse(JSON.parse(Buffer.from(answer, "base64").toString()));
    return { challenge, solution: { counter: solution.counter, derivedKey: solution.derivedKey } };
  } catch {
    return null;
  }
}
