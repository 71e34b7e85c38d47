/** The time that work takes where nobody else is at work: the least of a few rounds, since this machine is shared. */

/** @returns milliseconds. */
export async function leastMs(work: () => unknown, rounds = 5): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round += 1) {
    const startedAt = performance.now();
    await work();
    least = Math.min(least, performance.now() - startedAt);
  }
  return least;
}
