/** Argon2id: the standard's own figures, and a queue that is bounded whatever its callers do. */
import { argon2Sync } from "node:crypto";
import { hashRaw } from "@node-rs/argon2";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { reference, rfc9106 } from "../../test/vectors/argon2id.ts";
import { Unavailable } from "../kernel/ports.ts";
import { createArgon2Hasher } from "./argon2-hasher.ts";

const cheap = { memoryKib: 8, passes: 1 };

describe("a hash", () => {
  test("PWD-04: the implementation that ours is compared with gives the standard's tag (RFC 9106 §5.3)", () => {
    const { tag, ...parameters } = rfc9106;
    expect(argon2Sync("argon2id", parameters).toString("hex")).toBe(tag);
  });

  test.each(reference)("PWD-04: the package gives the reference's tag: $password $salt m=$memory t=$passes", async ({ tag, ...given }) => {
    const { password, salt, memory: memoryCost, passes: timeCost } = given;
    // 2 is Argon2id.
    const raw = await hashRaw(password, { algorithm: 2, memoryCost, timeCost, parallelism: 1, salt: Buffer.from(salt) });
    expect(raw.toString("hex")).toBe(tag);
  });

  test("PWD-04: takes 19 MiB and two passes by default, and a salt of its own", async () => {
    const hasher = createArgon2Hasher();
    const [one, other] = await Promise.all([hasher.hash("same"), hasher.hash("same")]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
    expect(one.split("$")[4]).not.toBe(other.split("$")[4]);
  });

  test("PWD-01: no password is cut: each symbol counts, the 256th and NUL included", async () => {
    const hasher = createArgon2Hasher(cheap);
    for (const [left, right] of [
      ["q".repeat(255).concat("a"), "q".repeat(255).concat("b")],
      ["a\u0000b", "a\u0000c"],
      ["a", "a\u0000"],
    ] as const) {
      const hash = await hasher.hash(left);
      expect(await hasher.hash(left, hash)).toBe(hash);
      expect(await hasher.hash(right, hash)).not.toBe(hash);
    }
  });

  test("is what another implementation makes of the same password and salt", async () => {
    const hasher = createArgon2Hasher(cheap);
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "grapheme", minLength: 1 }), async (password) => {
        const [, , , , salt = "", tag = ""] = (await hasher.hash(password)).split("$");
        const parameters = { message: password, nonce: Buffer.from(salt, "base64"), parallelism: 1, tagLength: 32, memory: 8, passes: 1 };
        expect(Buffer.from(tag, "base64").equals(argon2Sync("argon2id", parameters))).toBe(true);
      }),
      { numRuns: 20 },
    );
  });

  test("PWD-05: is outdated when it was made with other parameters, more or fewer", async () => {
    const made = await createArgon2Hasher(cheap).hash("x");
    expect(createArgon2Hasher(cheap).isOutdated(made)).toBe(false);
    expect(createArgon2Hasher({ ...cheap, memoryKib: 16 }).isOutdated(made)).toBe(true);
    expect(createArgon2Hasher({ ...cheap, passes: 2 }).isOutdated(made)).toBe(true);
    expect(createArgon2Hasher(cheap).isOutdated("$2b$10$abc")).toBe(true);
  });

  test("DOS-09: one that asks for too much memory or time, or is of another kind, is not understood and never evaluated", async () => {
    const hasher = createArgon2Hasher(cheap);
    const made = await hasher.hash("x");
    const foreign = [
      made.replace("m=8", "m=262145"),
      made.replace("m=8", "m=4194304"),
      made.replace("t=1", "t=11"),
      made.replace("t=1", "t=1000000"),
      made.replace("p=1", "p=4"),
      made.replace("argon2id", "argon2i"),
      made.replace("v=19", "v=16"),
      `${made}=`,
      made.slice(0, -1),
      "",
    ];
    for (const phc of foreign) expect(hasher.understands(phc), phc).toBe(false);
    await expect(hasher.hash("x", "$2b$10$abc")).rejects.toThrow("can't be repeated");
  });
});

describe("the queue", () => {
  test("BPR-01: what is beyond it is refused at once, and what is in it is served", async () => {
    const hasher = createArgon2Hasher({ memoryKib: 8192, passes: 2, slots: 1, maxWaiting: 2 });
    const order: string[] = [];
    const call = () =>
      hasher.hash("x").then(
        () => order.push("served"),
        (error: unknown) => order.push(error instanceof Unavailable ? `refused, wait ${error.retryAfterSeconds} s` : String(error)),
      );
    await Promise.all(Array.from({ length: 10 }, call));
    expect(order).toEqual([...Array.from({ length: 7 }, () => "refused, wait 1 s"), "served", "served", "served"]);
    expect(await hasher.hash("x")).toMatch(/^\$argon2id/);
  });

  test("DOS-03: a slot is held until its hash ends, though nobody waits for it any more", async () => {
    const hasher = createArgon2Hasher({ memoryKib: 65_536, passes: 3, slots: 1, maxWaiting: 1 });
    const order: string[] = [];
    const abandoned = hasher.hash("abandoned").then(() => order.push("abandoned"));
    const next = hasher.hash("next").then(() => order.push("next"));
    await expect(hasher.hash("surplus")).rejects.toBeInstanceOf(Unavailable);
    await next;
    expect(order).toEqual(["abandoned", "next"]);
    await abandoned;
  });

  test("a slot comes back when a hash fails", async () => {
    const hasher = createArgon2Hasher({ ...cheap, slots: 1, maxWaiting: 0 });
    const good = await hasher.hash("x");
    // Fewer than eight KiB a lane is what the algorithm itself refuses (RFC 9106 §3.1).
    const impossible = good.replace("m=8", "m=1");
    for (let round = 0; round < 3; round += 1) await expect(hasher.hash("x", impossible)).rejects.toThrow();
    expect(await hasher.hash("x", good)).toBe(good);
  });
});
