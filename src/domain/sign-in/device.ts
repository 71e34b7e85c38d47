/** Known devices: a browser or client that has signed in to an account before carries a token that says so, proven by a MAC. */
import type { KeyRing } from "../../kernel/ports.ts";
import type { CardeaContext } from "../call/context.ts";
import { newSecret } from "../secret.ts";
import type { User } from "../user/user.ts";

const purpose = "device";
const form = /^([A-Za-z0-9_-]{44})\.([A-Za-z0-9_-]{43})$/;

/** How long a device is remembered: browsers keep no cookie longer than 400 days. */
const deviceSeconds = 365 * 24 * 60 * 60;

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

/** Remembers where somebody has signed in. @returns the token for a client that carries tokens; a browser keeps its cookie. */
export function rememberDevice(
  context: Pick<CardeaContext, "keyRing" | "effects">,
  user: User,
  wish: { readonly carrier: "cookie" | "tokens"; readonly deviceToken: string | null },
): string | null {
  const token =
    isKnownDevice(context.keyRing, user, wish.deviceToken) && wish.deviceToken !== null
      ? wish.deviceToken
      : newDeviceToken(context.keyRing, user);
  if (wish.carrier === "tokens") return token;
  context.effects.push({ kind: "deviceRemembered", token, maxAgeSeconds: deviceSeconds });
  return null;
}
