/**
 * Steps: a generator that is written like an async function, `yield* awaited(x)` for `await x`, and ends on the spot when nothing
 * has to be awaited. A warm session check passes four functions; their promises would cost it more than everything else it does.
 */

/** At once when everything is at hand. */
export type MaybeLater<T> = T | Promise<T>;

export type Steps<T> = Generator<Promise<unknown>, T, unknown>;

/** What `await` is in an async function. */
export function* awaited<T>(value: MaybeLater<T>): Steps<T> {
  // `runSteps` sends in what the promise resolved to.
  return value instanceof Promise ? ((yield value) as T) : value;
}

/** Runs to the end, or to the first promise and on from there. @throws what the steps throw before they wait for anything. */
export function runSteps<T>(steps: Steps<T>): MaybeLater<T> {
  const first = steps.next();
  return first.done === true ? first.value : runOn(steps, first.value);
}

async function runOn<T>(steps: Steps<T>, promise: Promise<unknown>): Promise<T> {
  let waiting = promise;
  for (;;) {
    const step = await waiting.then(
      (value) => steps.next(value),
      (error: unknown) => steps.throw(error),
    );
    if (step.done === true) return step.value;
    waiting = step.value;
  }
}
