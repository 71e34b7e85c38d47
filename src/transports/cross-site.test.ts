/** Where a request comes from: own pages, trusted origins, or no browser at all. */
import { describe, expect, test } from "vitest";
import { fakeOptions } from "../../test/support/fake-engine.ts";
import { corsHeaders, isAllowedProvenance, preflightHeaders } from "./cross-site.ts";

const own = fakeOptions.baseUrl;
const [trusted = ""] = fakeOptions.trustedOrigins;

describe("an unsafe request", () => {
  test.each([
    ["from our own page", "same-origin", own, false],
    ["from our own page, without an origin", "same-origin", null, false],
    ["typed by the person", "none", null, false],
    ["from a trusted origin", "cross-site", trusted, false],
    ["from a trusted origin by an old browser", null, trusted, false],
    ["from a program", null, null, true],
  ])("%s is let in", (_what, site, origin, isScripted) => {
    expect(isAllowedProvenance(fakeOptions, { site, origin, isScripted })).toBe(true);
  });

  test.each([
    ["CSR-01: from another site", "cross-site", "https://evil.example", true],
    ["CSR-01: from another site, its origin hidden", "cross-site", null, true],
    ["CSR-01: from a sibling host", "same-site", "https://www.example.org", true],
    ["CSR-01: from a sibling host, its origin hidden", "same-site", null, true],
    ["CSR-05: from a sandboxed page", "cross-site", "null", true],
    ["CSR-05: from a page that calls itself ours", "same-origin", "https://evil.example", true],
    ["CSR-05: from our name with more behind it", "cross-site", `${own}.evil.example`, true],
    ["CSR-05: from our http twin", "cross-site", own.replace("https", "http"), true],
    ["CSR-05: from our port twin", "same-site", `${own}:8443`, true],
    ["CSR-05: from the trusted name in another case", "cross-site", trusted.toUpperCase(), true],
    ["CSR-13: with neither header, by a form", null, null, false],
    ["of an unknown kind", "something-new", null, true],
  ])("%s is refused", (_what, site, origin, isScripted) => {
    expect(isAllowedProvenance(fakeOptions, { site, origin, isScripted })).toBe(false);
  });
});

describe("another origin", () => {
  test("CSR-05: is told nothing unless it is trusted, and never by a wildcard", () => {
    for (const origin of [
      null,
      "null",
      "https://evil.example",
      `${trusted}.evil.example`,
      trusted.replace("https", "http"),
      `${trusted}:444`,
      own,
    ]) {
      expect(corsHeaders(fakeOptions, origin)).toEqual({});
      expect(preflightHeaders(fakeOptions, origin)).toEqual({});
    }
    expect(corsHeaders(fakeOptions, trusted)).toMatchObject({
      "access-control-allow-origin": trusted,
      "access-control-allow-credentials": "true",
    });
    expect(preflightHeaders(fakeOptions, trusted)).toMatchObject({ "access-control-allow-origin": trusted });
    expect(JSON.stringify(preflightHeaders(fakeOptions, trusted))).not.toContain("*");
  });
});
