/** Waits, but not for ever. The work itself goes on; only the waiting ends. */

export class TimedOut extends Error {
  override readonly name = "TimedOut";
}

/** @throws TimedOut when the work takes longer. */
export async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  const { promise: tooLate, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new TimedOut("Timed out.")), milliseconds);
  try {
    return await Promise.race([work, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
