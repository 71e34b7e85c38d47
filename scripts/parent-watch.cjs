/**
 * Ends this process in an orderly way once whoever started it is gone, so that killing `npm start` or `npm test`, even with
 * SIGKILL, leaves no server behind. The launcher uses it and preloads it; Node offers no PR_SET_PDEATHSIG, so it looks twice a second.
 */
"use strict";

const { readFileSync } = require("node:fs");
const { isMainThread } = require("node:worker_threads");

if (isMainThread) {
  const starter = findStarter();
  const watch = setInterval(() => {
    if (findStarter() === starter) return;
    clearInterval(watch);
    process.kill(process.pid, "SIGTERM");
  }, 500);
  watch.unref();
}

/** The parent; or the grandparent, when the parent is only the `sh -c` that npm puts between itself and a script. */
function findStarter() {
  try {
    // proc(5): pid, (name), state, parent.
    const [, name, parent] = /\((.*)\) . (\d+) /s.exec(readFileSync(`/proc/${process.ppid}/stat`, "utf8"));
    return /^(sh|dash|bash)$/.test(name) ? Number(parent) : process.ppid;
  } catch {
    // No /proc: macOS, whose shell replaces itself by the script.
    return process.ppid;
  }
}
