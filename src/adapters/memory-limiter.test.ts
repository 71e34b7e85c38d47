/** The limiter in memory: so many calls in a window, each key by itself. */
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createMemoryLimiter } from "./memory-limiter.ts";

describe("the limiter", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test("lets so many through, then says how long to wait, then lets through again", async () => {
    const limiter = createMemoryLimiter();
    const take = () => limiter.take("key", 3, 60);
    expect([await take(), await take(), await take()]).toEqual([null, null, null]);
    expect(await take()).toBe(60);
    vi.advanceTimersByTime(59_500);
    expect(await take()).toBe(1);
    vi.advanceTimersByTime(500);
    expect(await take()).toBeNull();
  });

  test("counts each key and each limit by itself", async () => {
    const limiter = createMemoryLimiter();
    expect(await limiter.take("a", 1, 60)).toBeNull();
    expect(await limiter.take("b", 1, 60)).toBeNull();
    expect(await limiter.take("a", 5, 60)).toBeNull();
    expect(await limiter.take("a", 1, 60)).not.toBeNull();
  });

  test("RAT-06: of 200 at once no more than the limit get through", async () => {
    const limiter = createMemoryLimiter();
    const waits = await Promise.all(Array.from({ length: 200 }, () => limiter.take("key", 10, 60)));
    expect(waits.filter((wait) => wait === null)).toHaveLength(10);
  });
});
