/** Known devices: a browser or client that has signed in to an account before carries a token that says so, proven by a MAC. */
import type { KeyRing } from "../kernel/ports.ts";
import { newSecret } from "./secret.ts";
import type { User } from "./user.ts";

const purpose = "device";
const form = /^([A-Za-z0-9_-]{44})\.([A-Za-z0-9_-]{43})$/;

/** How long a device is remembered: browsers keep no cookie longer than 400 days. */
export const deviceSeconds = 365 * 24 * 60 * 60;

export function newDeviceToken(keyRing: KeyRing, user: User): string {
  const device = newSecret();
  return `${device}.${keyRing.mac(purpose, message(user, device))}`;
}

/** True when the token was given out at a sign-in of this very user. */
export function isKnownDevice(keyRing: KeyRing, user: User, token: string | null): boolean {
  const [, device = "", mac = ""] = form.exec(token ?? "") ?? [];
  return device !== "" && keyRing.verifyMac(purpose, message(user, device), mac);
}

function message(user: User, device: string): string {
  return `${user.realm_id}.${user.id}.${device}`;
}
