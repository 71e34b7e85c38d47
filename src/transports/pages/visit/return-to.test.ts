/** Where a person may be sent: everything that has fooled such a check somewhere (HST-04, HST-05). */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { safeReturnTo } from "./return-to.ts";

const options = {
  baseUrl: "https://id.good.org",
  trustedOrigins: ["https://app.good.org", "https://good.org:8443", "http://localhost:5173"],
};

describe("HST-04: an address that leads elsewhere is refused", () => {
  test.each([
    "//evil.org",
    "///evil.org",
    "/\\evil.org",
    "\\/evil.org",
    "\\\\evil.org",
    "/\\/evil.org",
    "/.//evil.org",
    "/..//evil.org",
    "/a/..//evil.org",
    "/%2e//evil.org",
    "https:evil.org",
    "https:/evil.org",
    "https:///evil.org",
    "https:\\\\evil.org",
    "https://app.good.org@evil.org",
    "https://app.good.org:x@evil.org/",
    "https://user@app.good.org/",
    "https://app.good.org.evil.org",
    "//app.good.org\\@evil.org",
    "https://app.good.org\\@evil.org",
    "%2f%2fevil.org",
    "%68ttps://evil.org",
    "/\t/evil.org",
    "/\n/evil.org",
    "\t//evil.org",
    " //evil.org",
    " https://evil.org",
    "ht\ttps://evil.org",
    "/\u0000/evil.org",
    "/\u0085/evil.org",
    "/\u00a0/evil.org",
    "/\u2028/evil.org",
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "blob:https://id.good.org/1",
    "https://evil.org#https://app.good.org",
    "https://evil.org/https://app.good.org",
    "https://evil.org?https://app.good.org",
    "?x=//evil.org",
    "#//evil.org",
    "evil.org",
    "account",
    "./account",
    "",
    `/${"a".repeat(2048)}`,
  ])("%j", (raw) => {
    expect(safeReturnTo(options, raw)).toBeNull();
  });
});

describe("HST-05: a trusted origin is compared whole", () => {
  test.each([
    "https://good.org",
    "https://xgood.org",
    "https://xapp.good.org/",
    "https://x.app.good.org/",
    "https://app.good.org.evil.org/",
    "https://app.good.orgevil.org/",
    "http://app.good.org/",
    "https://app.good.org:444/",
    "https://good.org:84433/",
    "https://good.org:844/",
    "https://app.good.org./",
    "http://localhost:51730/",
    "http://localhost/",
    "https://localhost:5173/",
    "myapp://callback",
    "app.good.org",
    "//app.good.org/",
  ])("%j is refused", (raw) => {
    expect(safeReturnTo(options, raw)).toBeNull();
  });
});

describe("an address of ours is kept", () => {
  test.each([
    ["/", "/"],
    ["/account", "/account"],
    ["/account?x=//evil.org#top", "/account?x=//evil.org#top"],
    ["/a/../account", "/account"],
    ["/%2f%2fevil.org", "/%2f%2fevil.org"],
    ["/realms/north/account", "/realms/north/account"],
    ["/caf%C3%A9", "/caf%C3%A9"],
    ["/@evil.org", "/@evil.org"],
    ["https://app.good.org", "https://app.good.org/"],
    ["https://app.good.org/x?y=1#z", "https://app.good.org/x?y=1#z"],
    ["https://APP.good.org/x", "https://app.good.org/x"],
    ["https://app.good.org:443/x", "https://app.good.org/x"],
    ["https://good.org:8443/", "https://good.org:8443/"],
    ["http://localhost:5173/callback", "http://localhost:5173/callback"],
  ])("%j", (raw, expected) => {
    expect(safeReturnTo(options, raw)).toBe(expected);
  });

  test("nothing asked for is nowhere", () => {
    expect(safeReturnTo(options, null)).toBeNull();
  });
});

test("whatever comes out, a browser follows it to ourselves or to a trusted origin", () => {
  const piece = fc.constantFrom(
    "/",
    "\\",
    "//",
    ".",
    "..",
    "%2f",
    "@",
    ":",
    "https:",
    "evil.org",
    "app.good.org",
    "?",
    "#",
    "\t",
    " ",
    "a",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const safe = safeReturnTo(options, pieces.join(""));
      if (safe === null) return;
      const followed = new URL(safe, "https://id.good.org/sign-in");
      expect(["https://id.good.org", ...options.trustedOrigins]).toContain(followed.origin);
      expect(safe).not.toMatch(/^\/[/\\]/);
    }),
    { numRuns: 5000 },
  );
});
