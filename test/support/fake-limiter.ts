/** A limiter without a clock, for the fake engine. */
import type { Limiter } from "../../src/kernel/ports.ts";

/** Each key once: what a limit of one call does. */
export function onceOnly(): Limiter {
  const taken = new Set<string>();
  return {
    async take(key) {
      const isTaken = taken.has(key);
      taken.add(key);
      return isTaken ? 60 : null;
    },
  };
}
