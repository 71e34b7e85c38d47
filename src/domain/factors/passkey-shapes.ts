/**
 * Passkeys on the wire: the JSON forms of WebAuthn Level 3 §5.1, as far as anybody reads them here. Each text is bounded; what browsers
 * add beside it is dropped.
 */
import { z } from "zod";
import { instant, tokenInput } from "../shapes.ts";

const base64url = (maxLength: number) =>
  z
    .string()
    .min(1)
    .max(maxLength)
    .regex(/^[A-Za-z0-9_-]+$/, "Must be base64url without padding.");

/** At most 1023 bytes (WebAuthn Level 3 §7.1). */
const credentialId = base64url(1364);
const clientData = base64url(4096);

/** How a credential comes: as JSON, in which a browser may write more than we read. */
const credentialJson = z
  .record(z.string().min(1).max(64), z.unknown())
  .meta({ id: "PasskeyCredential", description: "What the browser's `PublicKeyCredential.toJSON()` gave." });

const registered = z.object({
  id: credentialId,
  rawId: credentialId,
  type: z.literal("public-key"),
  response: z.object({
    clientDataJSON: clientData,
    attestationObject: base64url(16_384),
    transports: z.array(z.string().max(32)).max(16).optional(),
  }),
});

const asserted = z.object({
  id: credentialId,
  rawId: credentialId,
  type: z.literal("public-key"),
  response: z.object({
    clientDataJSON: clientData,
    authenticatorData: base64url(4096),
    signature: base64url(4096),
    userHandle: z.string().max(128).nullish(),
  }),
});

/** A new credential (`navigator.credentials.create`). */
export type RegisteredCredential = z.output<typeof registered>;
/** A signed challenge (`navigator.credentials.get`). */
export type AssertedCredential = z.output<typeof asserted>;

export const registeredInput = z
  .strictObject({ challenge: tokenInput, credential: credentialJson.pipe(registered) })
  .meta({ description: "A new passkey, and the challenge that it answers." });

export const passkeyInput = z
  .strictObject({ challenge: tokenInput, credential: credentialJson.pipe(asserted) })
  .meta({ description: "A passkey's answer to a challenge." });

export type PasskeyAnswer = z.output<typeof passkeyInput>;

/** What the browser is asked: `PublicKeyCredential.parseCreationOptionsFromJSON` and its sibling take it as it is. */
export const optionsShape = z
  .record(z.string(), z.unknown())
  .meta({ id: "PasskeyOptions", description: "For `navigator.credentials`, as WebAuthn JSON." });

export const passkeyNameInput = z.string().trim().min(1).max(64).meta({ description: "What the user calls the passkey." });

export const passkeyShape = z
  .object({
    id: z.string(),
    name: z.string(),
    transports: z.array(z.string()).meta({ description: "How browsers reach it, as WebAuthn names it." }),
    isSynced: z.boolean().meta({ description: "It may be on several devices of its owner." }),
    isBackedUp: z.boolean(),
    lastUsedAt: instant.nullable(),
    createdAt: instant,
  })
  .meta({ id: "Passkey", description: "A passkey of a user." });
