/** Whom an identifier means: a user name first, case-insensitive, then an e-mail address, as far as the realm allows either (C8). */
import type { Queries } from "../../storage/database.ts";
import type { Instant } from "../../storage/schema.ts";
import { findAddressHolders } from "../user/address-holders.ts";
import { parseEmailAddress } from "../user/email-address.ts";
import { findUserByUsername, type User } from "../user/user.ts";
import { parseUsername } from "../user/username.ts";
import type { Realm } from "./realm.ts";

export interface Identified {
  /** The owner, then whoever claims the address; empty when it is nobody's. */
  readonly users: readonly User[];
  /** One key for all spellings of an identifier. */
  readonly identifierKey: string;
}

/** An `@` makes it an e-mail address: no user name has one. */
export async function findByIdentifier(queries: Queries, realm: Realm, identifier: string, now: Instant): Promise<Identified> {
  const allowed = realm.settings.signIn.with;
  if (!identifier.includes("@")) {
    const key = parseUsername(identifier)?.key ?? null;
    const user = allowed.includes("username") && key !== null ? await findUserByUsername(queries, realm.id, key, now) : null;
    return { users: user === null ? [] : [user], identifierKey: `name.${key ?? identifier.toLowerCase()}` };
  }
  const email = parseEmailAddress(identifier);
  if (email === null || !allowed.includes("email")) return { users: [], identifierKey: `text.${identifier.toLowerCase()}` };
  const { owner, claim } = await findAddressHolders(queries, realm.id, email.key, now);
  return { users: [owner, claim].filter((user) => user !== null), identifierKey: email.key };
}
