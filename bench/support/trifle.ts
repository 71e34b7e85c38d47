/** A password hash that costs nothing, for benchmarks of everything else. */
import { createHash } from "node:crypto";
import type { PasswordHasher } from "../../src/kernel/ports.ts";

/** Cheap and the same each time. */
export const trifle: PasswordHasher = {
  hash: async (text) => `trifle$${createHash("sha256").update(text).digest("base64url")}`,
  isOutdated: () => false,
  understands: (hash) => hash.startsWith("trifle$"),
};

/** Costs what the other costs and gives the trifle: whoever was made with it can sign in at the other's price. */
export function costly(other: PasswordHasher): PasswordHasher {
  return {
    ...trifle,
    async hash(text) {
      await other.hash(text);
      return trifle.hash(text);
    },
  };
}
