/** The cheap limit, in this process' memory: it spares the store from floods; what must hold across restarts is the throttle. */
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import type { Limiter } from "../kernel/ports.ts";

export function createMemoryLimiter(): Limiter {
  const limiters = new Map<string, RateLimiterMemory>();
  return {
    async take(key, calls, windowSeconds) {
      const shape = `${calls}/${windowSeconds}`;
      const limiter = limiters.get(shape) ?? new RateLimiterMemory({ points: calls, duration: windowSeconds });
      limiters.set(shape, limiter);
      try {
        await limiter.consume(key);
        return null;
      } catch (refused) {
        if (!(refused instanceof RateLimiterRes)) throw refused;
        return Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
      }
    },
  };
}
