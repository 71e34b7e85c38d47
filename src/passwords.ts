/** Password hashing for a host's own use: the same Argon2id (RFC 9106), the same form, so that hashes may be moved in and out. */
import { createArgon2Hasher } from "./adapters/argon2-hasher.ts";
import { comparePasswords } from "./domain/password/password.ts";
import { normalisePassword } from "./domain/password/password-policy.ts";
import type { PasswordHasher } from "./kernel/ports.ts";

let made: PasswordHasher | null = null;

/** Made when it is first asked for: its slots are counted over the whole process. */
function hasher(): PasswordHasher {
  made ??= createArgon2Hasher();
  return made;
}

/**
 * Hashes a password: Argon2id version 19 with 19 MiB, two passes, one lane and a new salt of 16 bytes (RFC 9106; the least that OWASP
 * recommends). The password is taken in Unicode's form NFC, so that two keyboards agree.
 * @returns a PHC string, `$argon2id$v=19$m=19456,t=2,p=1$…`.
 * @throws Unavailable when too many wait already; try again a second later.
 * @example
 * const phc = await hashPassword("correct horse battery");
 */
export async function hashPassword(password: string): Promise<string> {
  return await hasher().hash(normalisePassword(password));
}

/**
 * Compares a password with a PHC string of Argon2id (version 19, one lane, at most 256 MiB and ten passes). Takes as long as a hash,
 * whatever it is given.
 * @returns false also for what is no such string; it never throws for it.
 * @throws Unavailable when too many wait already; try again a second later.
 * @example
 * if (await verifyPassword(phc, "correct horse battery")) console.log("It is the password.");
 */
export async function verifyPassword(phc: string, password: string): Promise<boolean> {
  if (typeof password !== "string") return false;
  const [isSame = false] = await comparePasswords(hasher(), normalisePassword(password), [typeof phc === "string" ? phc : null]);
  return isSame;
}
