/** Known devices: a token is worth something for one user of one realm only, and nobody else can make one. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createKeyRing } from "../../adapters/key-ring.ts";
import { newUser } from "../user/user.ts";
import { isKnownDevice, newDeviceToken } from "./device.ts";

const ring = createKeyRing(["a secret for tests, which is long enough"]);
const userOf = (realmId: string) => newUser(realmId, { email: null, username: null, claimExpiresAt: null, emailVerifiedAt: 1 }, 1);
const user = userOf("r");

describe("a device's token", () => {
  const token = newDeviceToken(ring, user);

  test("RAT-12: is known for the user who got it", () => {
    expect(isKnownDevice(ring, user, token)).toBe(true);
    expect(newDeviceToken(ring, user)).not.toBe(token);
  });

  test("is nothing for another user, for the same id in another realm, under another key", () => {
    expect(isKnownDevice(ring, userOf("r"), token)).toBe(false);
    expect(isKnownDevice(ring, { ...user, realm_id: "s" }, token)).toBe(false);
    expect(isKnownDevice(createKeyRing(["another secret, which is as long as that"]), user, token)).toBe(false);
  });

  test("stays known when the key is rotated", () => {
    const rotated = createKeyRing(["another secret, which is as long as that", "a secret for tests, which is long enough"]);
    expect(isKnownDevice(rotated, user, token)).toBe(true);
  });

  test.each([null, "", ".", "a.b", token.slice(1), `${token}x`, `${token}\n`, token.replace(".", "..")])("%j is none", (text) => {
    expect(isKnownDevice(ring, user, text)).toBe(false);
  });

  test("with any symbol changed is none", () => {
    fc.assert(
      fc.property(fc.nat(token.length - 1), fc.constantFrom(..."AZaz09-_."), (at, symbol) => {
        const changed = token.slice(0, at) + symbol + token.slice(at + 1);
        expect(isKnownDevice(ring, user, changed)).toBe(changed === token);
      }),
    );
  });
});
