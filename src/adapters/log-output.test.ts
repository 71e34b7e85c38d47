/** A log whose disk is full, and the service that goes on. */
import { describe, expect, test } from "vitest";
import { createLogOutput } from "./log-output.ts";

/** A disk with so much room; null for as much as anybody wants. */
function disk() {
  const it = {
    room: null as number | null,
    text: "",
    busy: 0,
    write(bytes: Uint8Array) {
      if (it.busy > 0) {
        it.busy -= 1;
        throw Object.assign(new Error("busy"), { code: "EAGAIN" });
      }
      if (it.room === 0) throw Object.assign(new Error("full"), { code: "ENOSPC" });
      const taken = bytes.subarray(0, it.room ?? bytes.length);
      if (it.room !== null) it.room -= taken.length;
      it.text += Buffer.from(taken).toString();
      return taken.length;
    },
  };
  return it;
}

const open = () => {
  const to = disk();
  return { to, say: createLogOutput((lines) => `${lines} lost\n`, to.write) };
};

describe("DSK-02: the disk of the log is full", () => {
  test("and nobody notices but who reads it: the lines that are missing are counted once there is room", () => {
    const { to, say } = open();
    say("one\n");
    to.room = 0;
    say("two\nthree\n");
    say("four\n");
    to.room = null;
    say("five\n");
    say("six\n");
    expect(to.text).toBe("one\n3 lost\nfive\nsix\n");
  });

  test("in the middle of a line: what comes after begins a new one", () => {
    const { to, say } = open();
    to.room = 6;
    say("one\ntwo\nthree\n");
    to.room = null;
    say("four\n");
    expect(to.text).toBe("one\ntw\n2 lost\nfour\n");
  });

  test("again, right after it has said so", () => {
    const { to, say } = open();
    to.room = 0;
    say("one\n");
    to.room = "1 lost\n".length;
    say("two\n");
    to.room = null;
    say("three\n");
    expect(to.text).toBe("1 lost\n1 lost\nthree\n");
  });

  test("a reader that is merely slow is waited for, and one that hangs is not for long", () => {
    const { to, say } = open();
    to.busy = 3;
    say("one\n");
    expect(to.text).toBe("one\n");
    to.busy = 1_000;
    const began = performance.now();
    say("two\n");
    expect(performance.now() - began).toBeLessThan(1_000);
    to.busy = 0;
    say("three\n");
    expect(to.text).toBe("one\n1 lost\nthree\n");
  });
});
