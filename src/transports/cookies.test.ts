/** Cookies: one reading of a header, and attributes that hold. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fakeOptions } from "../../test/support/fake-engine.ts";
import { cookieName, cookiesOf, readCookie, writeCookie } from "./cookies.ts";

const https = fakeOptions;
const http = { ...fakeOptions, baseUrl: "http://localhost:3000" };
const name = "__Host-cardea";

describe("a cookie's name", () => {
  test.each([
    [https, "main", "session", "__Host-cardea"],
    [https, "main", "device", "__Host-cardea-device"],
    [https, "gaul", "session", "__Host-cardea.gaul"],
    [http, "main", "form", "cardea-form"],
    [http, "gaul", "link", "cardea-link.gaul"],
  ] as const)("case %#: is bound to its host where TLS allows it, and to its realm", (options, realm, kind, expected) => {
    expect(cookieName(options, realm, kind)).toBe(expected);
  });
});

describe("a domain that sibling hosts share", () => {
  const shared = { ...https, cookieDomain: "example.org" };

  test("FIX-01: the session's cookie can't be bound to one host any more, and all others still are", () => {
    expect(cookieName(shared, "main", "session")).toBe("__Secure-cardea");
    expect(cookieName(shared, "gaul", "session")).toBe("__Secure-cardea.gaul");
    for (const kind of ["device", "browser", "link", "form"] as const)
      expect(cookieName(shared, "main", kind)).toBe(`__Host-cardea-${kind}`);
  });

  test("goes out, and is cleared, with the session alone", () => {
    const lines = cookiesOf(shared, "main", [
      { kind: "sessionStarted", token: "a", maxAgeSeconds: 60 },
      { kind: "deviceRemembered", token: "b", maxAgeSeconds: 60 },
      { kind: "sessionEnded" },
      { kind: "identityTold", userId: "1", email: null, roles: [], realm: "main" },
    ]);
    expect(lines).toEqual([
      "__Secure-cardea=a; Max-Age=60; Path=/; Domain=example.org; HttpOnly; SameSite=Lax; Secure",
      "__Host-cardea-device=b; Max-Age=60; Path=/; HttpOnly; SameSite=Lax; Secure",
      "__Secure-cardea=; Max-Age=0; Path=/; Domain=example.org; HttpOnly; SameSite=Lax; Secure",
    ]);
  });
});

describe("reading", () => {
  test.each([
    ["alone", `${name}=a`, "a"],
    ["among others", `x=1; ${name}=a; ${name}-device=b`, "a"],
    ["beside the same name with something before or after it", `x${name}=1; ${name}x=2; ${name}=a`, "a"],
    ["with spaces and tabs", ` \t${name} =\ta ; x=1`, "a"],
    ["empty", `${name}=`, ""],
    ["with an equals sign", `${name}=a=b`, "a=b"],
    ["escaped, which it never is by us", `${name}=%41`, "%41"],
  ])("%s", (_what, header, value) => {
    expect(readCookie(header, name)).toBe(value);
  });

  test.each([
    ["no header", null],
    ["none of that name", "x=1; cardea=2"],
    ["the name as a value", `x=${name}`],
    ["the name without a value", `${name}; x=1`],
    ["FIX-01: the name twice", `${name}=a; ${name}=b`],
    ["FIX-01: the name twice, the same", `${name}=a; x=1; ${name}=a`],
    ["FIX-01: the name twice, once with a space behind it", `${name} =a; ${name}=b`],
    ["FIX-01: the name twice, once with a tab before it", `\t${name}=a; ${name}=b`],
    ["FIX-01: the name twice, once empty", `${name}=; ${name}=b`],
    ["FIX-01: the name behind other white space, as a sibling host can set it", `\u00a0${name}=a`],
    ["FIX-01: the name before other white space", `${name}\u00a0=a`],
    ["another case", `${name.toUpperCase()}=a`],
  ])("%s is nobody's", (_what, header) => {
    expect(readCookie(header, name)).toBeNull();
  });

  test("INJ-08: takes anything, and gives back exactly what we wrote", () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.stringMatching(/^[A-Za-z0-9_-]{1,60}$/), (others, value) => {
        const safe = others.map((other) => other.replaceAll(name, ""));
        expect(() => readCookie(others.join(";"), name)).not.toThrow();
        expect(readCookie([...safe.map((other) => other.replaceAll(";", "")), `${name}=${value}`].join("; "), name)).toBe(value);
      }),
    );
  });
});

describe("writing", () => {
  test("FIX-01: a session's is HttpOnly, Lax, on the whole host, and Secure on https", () => {
    const effect = { kind: "sessionStarted", token: "t", maxAgeSeconds: 60.9 } as const;
    expect(cookiesOf(https, "main", [effect])).toEqual(["__Host-cardea=t; Max-Age=60; Path=/; HttpOnly; SameSite=Lax; Secure"]);
    expect(cookiesOf(http, "main", [effect])).toEqual(["cardea=t; Max-Age=60; Path=/; HttpOnly; SameSite=Lax"]);
  });

  test("an ended session clears it, a known device gets one of its own", () => {
    const device = { kind: "deviceRemembered", token: "d", maxAgeSeconds: 60 } as const;
    expect(cookiesOf(https, "gaul", [{ kind: "sessionEnded" }, device])).toEqual([
      "__Host-cardea.gaul=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax; Secure",
      "__Host-cardea-device.gaul=d; Max-Age=60; Path=/; HttpOnly; SameSite=Lax; Secure",
    ]);
  });

  test("RTR-17: lives 400 days at most, and never less than nothing", () => {
    const lives = [1e12, -5].map((maxAgeSeconds) => writeCookie(https, { name: "a", value: "b", maxAgeSeconds, sameSite: "Strict" }));
    expect(lives).toEqual([
      "a=b; Max-Age=34560000; Path=/; HttpOnly; SameSite=Strict; Secure",
      "a=b; Max-Age=0; Path=/; HttpOnly; SameSite=Strict; Secure",
    ]);
  });
});
