/** One-time passwords as hosts use them, against the standard's vectors and Debian's oathtool. */
import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { ensureProgram } from "../test/support/programs.ts";
import { generateTotpSecret, totpUri, verifyTotp } from "./index.ts";

/** RFC 6238, appendix B: "12345678901234567890" in base32, SHA-1. Of its eight digits, six are the last six (RFC 4226 §5.3). */
const secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
const vectors: readonly (readonly [seconds: number, code: string])[] = [
  [59, "287082"],
  [1_111_111_109, "081804"],
  [1_111_111_111, "050471"],
  [1_234_567_890, "005924"],
  [2_000_000_000, "279037"],
  [20_000_000_000, "353130"],
];

describe("a one-time password", () => {
  test.each(vectors)("[C10] MFA-22: at %s seconds it is %s (RFC 6238)", (seconds, code) => {
    expect(verifyTotp({ secret, code, at: seconds * 1000 })).toBe(true);
    expect(verifyTotp({ secret, code, at: new Date(seconds * 1000) })).toBe(true);
    expect(verifyTotp({ secret, code: `${code.slice(0, 3)} ${code.slice(3)}`, at: seconds * 1000 })).toBe(true);
  });

  test("[C10] holds for its own step and one either way, to the second", () => {
    const [at, code] = [1_111_111_110, "050471"];
    expect([at - 31, at - 30, at, at + 59, at + 60].map((seconds) => verifyTotp({ secret, code, at: seconds * 1000 }))).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
  });

  test("[C10] is what oathtool makes of the same secret, now and without a time given", async () => {
    const program = await ensureProgram("oathtool");
    const own = generateTotpSecret();
    expect(own).toMatch(/^[A-Z2-7]{32}$/);
    const code = spawnSync(program, ["--totp", "--base32", own]).stdout.toString().trim();
    expect(verifyTotp({ secret: own, code })).toBe(true);
  });

  test("[C10] of garbage nothing is true, and nothing is thrown", () => {
    for (const code of ["", "28708", "2870822", "abcdef", "２８７０８２"]) expect(verifyTotp({ secret, code, at: 59_000 })).toBe(false);
    for (const wrong of ["", "!", "1"]) expect(verifyTotp({ secret: wrong, code: "287082", at: 59_000 })).toBe(false);
    expect(verifyTotp({ secret, code: "287082", at: Number.NaN })).toBe(false);
  });

  test("[C10] its URI is what authenticator apps read, names escaped", () => {
    const uri = new URL(totpUri({ secret, email: "ada+x@example.org", issuer: "Ada & Söhne" }));
    expect([uri.protocol, uri.host]).toEqual(["otpauth:", "totp"]);
    expect(decodeURIComponent(uri.pathname)).toBe("/Ada & Söhne:ada+x@example.org");
    expect(Object.fromEntries(uri.searchParams)).toMatchObject({
      secret,
      issuer: "Ada & Söhne",
      algorithm: "SHA1",
      digits: "6",
      period: "30",
    });
  });
});
