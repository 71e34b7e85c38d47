/** Password hashing as hosts use it, compared with the standard's own vector and with Debian's program. */
import { spawnSync } from "node:child_process";
import { argon2Sync } from "node:crypto";
import { expect, test } from "vitest";
import { ensureProgram } from "../test/support/programs.ts";
import { rfc9106 } from "../test/vectors/argon2id.ts";
import { createArgon2Hasher } from "./adapters/argon2-hasher.ts";
import { generatePassword, hashPassword, verifyPassword } from "./index.ts";

const password = "pässwörd with spaces ";

test("[C9] a hash verifies its password and no other", async () => {
  const phc = await hashPassword(password);
  expect(phc).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await hashPassword(password)).not.toBe(phc);
  expect(await verifyPassword(phc, password)).toBe(true);
  expect(await verifyPassword(phc, password.normalize("NFD"))).toBe(true);
  for (const other of ["", password.trim(), password.toUpperCase(), `${password}x`]) expect(await verifyPassword(phc, other)).toBe(false);
});

test("[C9] of garbage nothing is true, and nothing is thrown", async () => {
  const phc = await hashPassword(password);
  const garbage = [
    "",
    "x",
    "$",
    "$argon2id$",
    phc.slice(0, -1),
    `${phc}A`,
    phc.replace("argon2id", "argon2i"),
    phc.replace("m=19456", "m=99999999"),
    phc.replace("t=2", "t=0"),
  ];
  for (const text of garbage) expect(await verifyPassword(text, password)).toBe(false);
  // What a program without types may pass.
  const nothing = JSON.parse("null") as string;
  expect([await verifyPassword(nothing, password), await verifyPassword(phc, nothing)]).toEqual([false, false]);
});

test("[C9] PWD-04: the implementation that ours is held against gives the standard's tag (RFC 9106 §5.3)", () => {
  const { tag, ...parameters } = rfc9106;
  expect(argon2Sync("argon2id", parameters).toString("hex")).toBe(tag);
});

test("[C9] Debian's argon2 and ours make the very same of one password and salt, and we verify it", async () => {
  const program = await ensureProgram("argon2");
  const salt = "sixteen letters!";
  const made = spawnSync(program, [salt, "-id", "-t", "2", "-k", "19456", "-p", "1", "-l", "32", "-e"], {
    input: password.normalize("NFC"),
  });
  const theirs = made.stdout.toString().trim();
  expect(await verifyPassword(theirs, password)).toBe(true);
  expect(await verifyPassword(theirs, "another")).toBe(false);
  // Spawned programs take no arbitrary bytes as arguments, so the salt is one that can be typed.
  expect(await createArgon2Hasher().hash(password, theirs)).toBe(theirs);
});

test("[E8] a generated password has the length that was asked for", () => {
  expect([...generatePassword()]).toHaveLength(16);
  expect([...generatePassword({ length: 8 })]).toHaveLength(8);
  expect(() => generatePassword({ length: 7 })).toThrow(RangeError);
});
