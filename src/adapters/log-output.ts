/** Where log lines go: to a descriptor that may fail. A full disk or a reader who is gone costs lines, never the service (DSK-02). */
import { writeSync } from "node:fs";

/** A reader that is merely slow: so often it is waited for, and so long each time. Nobody else waits longer than that for a log. */
const tries = 5;
const waitMs = 10;

type Write = (bytes: Uint8Array) => number;

/**
 * Writes whole lines at once. What could not be written is counted, and said before the next line that can.
 * @param write writes some of the bytes and says how many; throws when it can't.
 * @param lossLine the line that says how many are missing, with its line break.
 */
export function createLogOutput(lossLine: (lines: number) => string, write: Write = toStandardOutput): (lines: string) => void {
  let lost = 0;
  let isMidLine = false;
  return (lines) => {
    const bytes = Buffer.from(`${isMidLine ? "\n" : ""}${lost === 0 ? "" : lossLine(lost)}${lines}`);
    const begin = bytes.length - Buffer.byteLength(lines);
    const written = writeWhole(bytes, write);
    if (written > 0) isMidLine = bytes[written - 1] !== lineBreak;
    // Until the loss has been said, it is still to be said.
    lost = written < begin ? lost + countLines(bytes.subarray(begin)) : countLines(bytes.subarray(written));
  };
}

const lineBreak = 10;

function countLines(bytes: Uint8Array): number {
  return bytes.reduce((count, byte) => (byte === lineBreak ? count + 1 : count), 0);
}

/** @returns how many bytes went out before it failed. */
function writeWhole(bytes: Uint8Array, write: Write): number {
  let written = 0;
  for (let left = tries; left > 0 && written < bytes.length; ) {
    try {
      written += write(bytes.subarray(written));
    } catch (error) {
      if (!isBusy(error)) return written;
      left -= 1;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, waitMs);
    }
  }
  return written;
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "EAGAIN" || error.code === "EBUSY");
}

function toStandardOutput(bytes: Uint8Array): number {
  return writeSync(1, bytes);
}
