/** Gives back the memory that starting took and nobody uses: an idle process would keep it for ever (ADR 0034). */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

const intervalMs = 1_000;
/** Of a second: whoever serves more than this had better not be stopped for a collection, and uses the room anyway. */
const quiet = 0.05;

/** Collects once, in the first second in which next to nothing happens. */
export function collectWhenQuiet(): void {
  let before = performance.eventLoopUtilization();
  const timer = setInterval(() => {
    const now = performance.eventLoopUtilization();
    const { utilization } = performance.eventLoopUtilization(now, before);
    before = now;
    if (utilization > quiet) return;
    clearInterval(timer);
    collectStartGarbage();
  }, intervalMs);
  timer.unref();
}

/** The collection that V8 keeps for when memory runs out: it is the one that gives young space back as well. */
export function collectStartGarbage(): void {
  setFlagsFromString("--expose-gc");
  try {
    // The flag gives a `gc` to the contexts that are made while it stands.
    const collect: unknown = runInNewContext("gc");
    if (typeof collect === "function") collect({ type: "major", flavor: "last-resort" });
  } finally {
    setFlagsFromString("--no-expose-gc");
  }
}
