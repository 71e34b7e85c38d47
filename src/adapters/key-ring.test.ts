/** The key ring: what it seals opens in its own place only, and a rotation loses nothing. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createKeyRing } from "./key-ring.ts";

const [older, newer] = ["the older secret, long enough to be one", "the newer secret, long enough to be one"];
const ring = createKeyRing([older]);
const place = "signing_key/r/k/private_jwk";

describe("what is sealed", () => {
  test("opens again, whatever it is, and is sealed anew each time", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const sealed = ring.encrypt(place, text);
        expect(ring.decrypt(place, sealed)).toBe(text);
        expect(ring.encrypt(place, text)).not.toBe(sealed);
      }),
    );
  });

  test("is bound to its place", () => {
    const sealed = ring.encrypt(place, "secret");
    for (const other of ["", "signing_key/s/k/private_jwk", `${place} `, "outbox/r/k/payload"])
      expect(() => ring.decrypt(other, sealed)).toThrow();
  });

  test("is refused when any symbol is changed, cut or added", () => {
    const sealed = ring.encrypt(place, "a secret of some length");
    fc.assert(
      fc.property(fc.nat(sealed.length - 1), fc.constantFrom(..."AZaz09-_.="), (at, symbol) => {
        const changed = sealed.slice(0, at) + symbol + sealed.slice(at + 1);
        fc.pre(changed !== sealed);
        expect(() => ring.decrypt(place, changed)).toThrow();
      }),
    );
    for (let length = 0; length < sealed.length; length += 1) expect(() => ring.decrypt(place, sealed.slice(0, length))).toThrow();
    for (const tail of [".", ".A", "A", "="]) expect(() => ring.decrypt(place, sealed + tail)).toThrow();
  });

  test("is refused under a shortened tag, which could be guessed", () => {
    const [version, key, nonce, text = ""] = ring.encrypt(place, "").split(".");
    for (const bytes of [4, 8, 12, 15]) {
      const short = Buffer.from(text, "base64url").subarray(0, bytes).toString("base64url");
      expect(() => ring.decrypt(place, [version, key, nonce, short].join("."))).toThrow();
    }
  });

  test("tells nothing of the secret by the key's name", () => {
    const [version, id = ""] = ring.encrypt(place, "x").split(".");
    expect(version).toBe("v1");
    expect(id).toMatch(/^[A-Za-z0-9_-]{8}$/);
    expect(older).not.toContain(id);
  });
});

describe("rotation", () => {
  const rotated = createKeyRing([newer, older]);

  test("KIL-06: the older secret still opens and proves, the newer one seals", () => {
    expect(rotated.decrypt(place, ring.encrypt(place, "kept"))).toBe("kept");
    expect(rotated.verifyMac("device", "m", ring.mac("device", "m"))).toBe(true);
    expect(() => ring.decrypt(place, rotated.encrypt(place, "new"))).toThrow("CARDEA_SECRET");
    expect(ring.verifyMac("device", "m", rotated.mac("device", "m"))).toBe(false);
  });

  test("needs a secret at all", () => {
    expect(() => createKeyRing([])).toThrow();
  });
});

describe("a MAC", () => {
  const mac = ring.mac("device", "message");

  test("is of its purpose and message only", () => {
    expect(mac).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(ring.verifyMac("device", "message", mac)).toBe(true);
    expect(ring.verifyMac("refresh-token", "message", mac)).toBe(false);
    expect(ring.verifyMac("device", "message2", mac)).toBe(false);
  });

  test("JWT-14: has one spelling only", () => {
    const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    const twins = [...alphabet].map((symbol) => mac.slice(0, -1) + symbol).filter((twin) => twin !== mac);
    for (const twin of [...twins, `${mac}=`, ` ${mac}`, mac.slice(1), "", `${mac}A`])
      expect(ring.verifyMac("device", "message", twin)).toBe(false);
  });
});
