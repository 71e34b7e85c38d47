/** E-mail addresses: hostile ones are refused or brought to one form, and that form is final. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { leastMs } from "../../../test/support/least-time.ts";
import { parseEmailAddress } from "./email-address.ts";

const keyOf = (text: string) => parseEmailAddress(text)?.key ?? null;

describe("one address has one key", () => {
  test.each([
    ["EML-01: case", "V@X.org", "v@x.org"],
    ["EML-06: IDN and its ASCII form", "v@bücher.example", "v@xn--bcher-kva.example"],
    ["EML-06: IDN in upper case", "v@BÜCHER.example", "v@xn--bcher-kva.example"],
    ["EML-07: spaces around", " v@x.org\r\n", "v@x.org"],
    ["EML-11: composed and decomposed", "v@e\u0301t\u00e9.example", "v@\u00e9te\u0301.example"],
  ])("%s", (_what, left, right) => {
    expect(keyOf(left)).not.toBeNull();
    expect(keyOf(left)).toBe(keyOf(right));
  });

  test.each([
    ["EML-08: a tag", "a+b@x.org", "a@x.org"],
    ["EML-08: a dot", "a.b@x.org", "ab@x.org"],
    ["EML-10: a longer domain", "a@notcorp.com", "a@corp.com"],
    ["EML-10: a domain below another", "a@corp.com.evil.org", "a@corp.com"],
    ["EML-11: ß and ss", "a@faß.example", "a@fass.example"],
  ])("%s makes another", (_what, left, right) => {
    expect(keyOf(left)).not.toBeNull();
    expect(keyOf(left)).not.toBe(keyOf(right));
  });

  test("mail goes to the local part as it was typed", () => {
    expect(parseEmailAddress("First.Last@EXAMPLE.org")).toEqual({ address: "First.Last@example.org", key: "first.last@example.org" });
  });
});

describe("refused", () => {
  test.each([
    ["EML-02: dotless i", "m\u0131ke@example.org"],
    ["EML-02: long s", "\u017fam@example.org"],
    ["EML-02: Kelvin sign", "\u212aate@example.org"],
    ["EML-03: full-width at", "v\uff20x.org"],
    ["EML-03: small at", "v\ufe6bx.org"],
    ["EML-03: two at after folding", "v@x\uff20y.org"],
    ["EML-03: full-width domain", "v@\uff58.org"],
    ["EML-03: ligature in the domain", "v@\ufb01.example"],
    ["EML-04: two by comma", "a@x.org,b@y.org"],
    ["EML-04: two by semicolon", "a@x.org;b@y.org"],
    ["EML-04: two by line", "a@x.org\nb@y.org"],
    ["EML-04: a display name", '"a@x.org" <v@y.org>'],
    ["EML-05: a header", "v@x.org\r\nBcc: e@e.org"],
    ["EML-05: a header in the local part", "v\r\nBcc: e@e.org"],
    ["EML-07: quoted", '"v"@x.org'],
    ["EML-07: comment", "v(me)@x.org"],
    ["EML-07: comment behind", "v@x.org(me)"],
    ["EML-07: trailing dot", "v@x.org."],
    ["EML-07: leading dot", ".v@x.org"],
    ["EML-07: two dots", "v..w@x.org"],
    ["EML-07: dot before at", "v.@x.org"],
    ["EML-07: space inside", "v w@x.org"],
    ["EML-07: space in the domain", "v@x .org"],
    ["EML-07: NUL", "v\u0000@x.org"],
    ["EML-07: zero width space", "v@x\u200b.org"],
    ["EML-07: zero width space behind", "v@x.org\u200b"],
    ["EML-07: soft hyphen", "v@x\u00ad.org"],
    ["EML-07: bidi override", "v@\u202ex.org"],
    ["EML-07: bidi override in the local part", "v\u202e@x.org"],
    ["EML-07: 65 characters before the at", `${"a".repeat(65)}@x.org`],
    ["EML-07: 255 in all", `a@${"b".repeat(60)}.${"c".repeat(60)}.${"d".repeat(60)}.${"e".repeat(60)}.${"f".repeat(5)}.org`],
    ["EML-07: a label of 64", `a@${"b".repeat(64)}.org`],
    ["EML-07: a domain that grows beyond its bounds in ASCII", `a@${"\u00e4b.".repeat(60)}org`],
    ["EML-07: 255 in all, of which 128 were typed", `${"a".repeat(64)}@${"\u00e4b.".repeat(20)}org`],
    ["EML-10: two at", "a@evil@corp.com"],
    ["a host without a dot", "a@localhost"],
    ["an IPv4 address", "a@127.0.0.1"],
    ["an IPv4 address by hex", "a@0x7f.1"],
    ["an address literal", "a@[127.0.0.1]"],
    ["a port", "a@x.org:25"],
    ["a path behind the domain", "v@x.org/evil"],
    ["a query behind the domain", "v@x.org?q"],
    ["a fragment behind the domain", "v@x.org#f"],
    ["a backslash in the domain", "v@x.org\\e.org"],
    ["a percent-encoded dot", "v@x%2eorg"],
    ["an underscore in the domain", "a@b_c.org"],
    ["a route", "@y.org:a@x.org"],
    ["UUCP", "x!a"],
    ["no local part", "@x.org"],
    ["no domain", "a@"],
    ["nothing", ""],
    ["blank", "   "],
  ])("%s", (_what, text) => {
    expect(parseEmailAddress(text)).toBeNull();
  });

  test("EML-14: a megabyte, in no time", async () => {
    const huge = [`${"a".repeat(1e6)}@x.org`, `a@${"b.".repeat(5e5)}org`, "@".repeat(1e6), " ".repeat(1e6)];
    expect(await leastMs(() => expect(huge.map(parseEmailAddress)).toEqual([null, null, null, null]))).toBeLessThan(50);
  });
});

describe("whatever is typed", () => {
  const fragment = fc.oneof(
    fc.emailAddress(),
    fc.string({ unit: "grapheme" }),
    fc.constantFrom("@", ".", "x.org", "\u3002", "\uff0e", "ß", "İ", "\u00ad", "%2e", "/", "xn--"),
  );
  const typed = fc.array(fragment, { maxLength: 4 }).map((parts) => parts.join(""));

  test("normalising twice is normalising once", () => {
    fc.assert(
      fc.property(typed, (text) => {
        const once = parseEmailAddress(text);
        if (once === null) return;
        expect(parseEmailAddress(once.address)).toEqual(once);
        expect(parseEmailAddress(once.key)).toEqual({ address: once.key, key: once.key });
      }),
    );
  });

  test("what is accepted is one ASCII address on one line, within the bounds of RFC 5321", () => {
    fc.assert(
      fc.property(typed, (text) => {
        const { address, key } = parseEmailAddress(text) ?? { address: "a@x.org", key: "a@x.org" };
        expect(address).toMatch(/^[!-~]{1,64}@[a-z0-9.-]{3,253}$/);
        expect(address.length).toBeLessThanOrEqual(254);
        expect(address.split("@")).toHaveLength(2);
        expect(key).toBe(address.toLowerCase());
      }),
    );
  });

  test("ordinary addresses are accepted", () => {
    fc.assert(
      fc.property(fc.emailAddress({ size: "small" }), (text) => {
        expect(keyOf(text)).toBe(text.toLowerCase());
      }),
    );
  });
});
