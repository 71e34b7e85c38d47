/** TOTP against the vectors of its RFCs, and against the codes of another implementation. */
import { Secret, TOTP } from "otpauth";
import { beforeAll, describe, expect, test } from "vitest";
import { ensureCodePrograms, oathtoolCode } from "../../../test/support/codes.ts";
import { matchingStep, newTotpSecret, normaliseCode, otpauthUri } from "./totp.ts";

beforeAll(ensureCodePrograms, 180_000);

const seed = "12345678901234567890";
const secret = Secret.fromLatin1(seed).base32;

/** RFC 4226, appendix D: the six digits of counters 0 to 9. */
const hotp = ["755224", "287082", "359152", "969429", "338314", "254676", "287922", "162583", "399871", "520489"];

/** RFC 6238, appendix B: seconds, and eight digits by SHA-1, SHA-256 and SHA-512. */
const totp = [
  [59, "94287082", "46119246", "90693936"],
  [1111111109, "07081804", "68084774", "25091201"],
  [1111111111, "14050471", "67062674", "99943326"],
  [1234567890, "89005924", "91819424", "93441116"],
  [2000000000, "69279037", "90698825", "38618901"],
  [20000000000, "65353130", "77737706", "47863826"],
] as const;

test.each(hotp.map((code, counter) => ({ code, counter })))(
  "[C10] MFA-22: RFC 4226: the code of step $counter is $code",
  ({ code, counter }) => {
    expect(matchingStep(secret, code, counter * 30_000)).toBe(counter);
    expect(matchingStep(secret, code, counter * 30_000 + 29_999)).toBe(counter);
  },
);

test.each(totp)("[C10] MFA-22: RFC 6238: at %i seconds the code is the last six digits of %s", (seconds, sha1) => {
  expect(matchingStep(secret, sha1.slice(2), seconds * 1000)).toBe(Math.floor(seconds / 30));
});

test.each(totp)("MFA-22: RFC 6238: at %i seconds each algorithm gives its eight digits", (seconds, ...codes) => {
  const made = (["SHA1", "SHA256", "SHA512"] as const).map((algorithm, at) => {
    const key = seed.repeat(4).slice(0, [20, 32, 64][at]);
    return new TOTP({ secret: Secret.fromLatin1(key), algorithm, digits: 8, period: 30 }).generate({ timestamp: seconds * 1000 });
  });
  expect(made).toEqual(codes);
});

describe("a code", () => {
  const at = 1_800_000_010_000;
  const step = Math.floor(at / 30_000);
  const codeOf = (steps: number) => new TOTP({ secret, digits: 6, period: 30 }).generate({ timestamp: at + steps * 30_000 });

  test("MFA-07: is good one step either way", () => {
    expect([-2, -1, 0, 1, 2].map((steps) => matchingStep(secret, codeOf(steps), at))).toEqual([null, step - 1, step, step + 1, null]);
  });

  test.each(["", "12345", "1234567", "12345a", "١٢٣٤٥٦", " 123456"])("is six ASCII digits, not %j", (code) => {
    expect(matchingStep(secret, code, at)).toBeNull();
  });

  test("may be typed with spaces and hyphens", () => {
    expect(normaliseCode(" 123 4-56\u00a0")).toBe("123456");
  });

  test("of OATH Toolkit is ours, for new secrets at any time", async () => {
    for (const when of [0, 59_000, at, 4_102_444_799_000]) {
      const own = newTotpSecret();
      expect(matchingStep(own, await oathtoolCode(own, when), when)).toBe(Math.floor(when / 30_000));
    }
  });
});

test("MFA-18: secrets have 160 bits and never come twice", () => {
  const secrets = Array.from({ length: 1_000 }, newTotpSecret);
  expect(new Set(secrets).size).toBe(1_000);
  expect(secrets.every((each) => /^[A-Z2-7]{32}$/.test(each))).toBe(true);
});

test("the URI names issuer and account, whatever they hold", () => {
  const url = new URL(otpauthUri(secret, { issuer: "Ö & Söhne: Hof?", account: "a+b@example.org" }));
  expect([url.protocol, url.host]).toEqual(["otpauth:", "totp"]);
  expect(decodeURIComponent(url.pathname)).toBe("/Ö & Söhne: Hof?:a+b@example.org");
  expect(Object.fromEntries(url.searchParams)).toMatchObject({
    secret,
    issuer: "Ö & Söhne: Hof?",
    digits: "6",
    period: "30",
    algorithm: "SHA1",
  });
});
