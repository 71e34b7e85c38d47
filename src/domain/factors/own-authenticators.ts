/** What a user has to sign in and to prove who they are with: only whether and how many, for their own pages. */
import type { Queries } from "../../storage/database.ts";
import { findPasswordHash } from "../password/password.ts";
import type { User } from "../user/user.ts";

export interface OwnAuthenticators {
  readonly hasPassword: boolean;
  /** An authenticator app is set up; one that waits for its first code does not count. */
  readonly totp: boolean;
  readonly passkeys: number;
  /** Not used yet. */
  readonly recoveryCodes: number;
}

export async function countAuthenticators(queries: Queries, user: User): Promise<OwnAuthenticators> {
  const rowsOf = (table: "totp_device" | "passkey" | "recovery_code") =>
    queries.selectFrom(table).select("user_id").where("realm_id", "=", user.realm_id).where("user_id", "=", user.id);
  const devices = await rowsOf("totp_device").where("secret", "is not", null).execute();
  const passkeys = await rowsOf("passkey").execute();
  const codes = await rowsOf("recovery_code").where("used_at", "is", null).execute();
  const hasPassword = (await findPasswordHash(queries, user)) !== null;
  return { hasPassword, totp: devices.length > 0, passkeys: passkeys.length, recoveryCodes: codes.length };
}
