/** The log: whole lines of one form, by whichever way they are written, and none lost when the process ends by itself. */
import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";

const file = new URL("./pino-log.ts", import.meta.url).href;

/** Standard output, line by line, of a process that logs. */
function linesOf(program: string, level = "debug"): Record<string, unknown>[] {
  const script = `import { createPinoLog } from ${JSON.stringify(file)}; const log = createPinoLog(${JSON.stringify(level)}); ${program}`;
  const { stdout } = spawnSync(process.execPath, ["--input-type=module", "--eval", script], { encoding: "utf8" });
  return stdout
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));
}

const fields = String.raw`{ text: "a\"b\n\u0000\u2028é", count: 1, none: null, absent: undefined, inner: { list: [1] } }`;

describe("the log", () => {
  test("LOG-03: one form for all levels: whatever is logged stays one line", () => {
    const lines = linesOf(`for (const level of ["debug", "info", "warn", "error"]) log[level](${fields}, "Something \\"happened\\".");`);
    const expected = { text: 'a"b\n\u0000\u2028é', count: 1, none: null, inner: { list: [1] }, message: 'Something "happened".' };
    expect(lines.map(({ time: _time, ...rest }) => rest)).toEqual(
      ["debug", "info", "warn", "error"].map((level) => ({ level, ...expected })),
    );
    for (const { time } of lines) expect(time).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]{12}Z$/);
  });

  test("below its level nothing is written", () => {
    expect(linesOf(`log.debug({}, "a"); log.info({}, "b"); log.warn({}, "c");`, "warn")).toMatchObject([{ level: "warn" }]);
    expect(linesOf(`log.error({}, "a");`, "silent")).toEqual([]);
  });

  test("an error comes with its message and stack, at any level", () => {
    const [line] = linesOf(`log.info({ error: new Error("reason") }, "It failed.");`);
    expect(line).toMatchObject({ error: { type: "Error", message: "reason" } });
  });

  test.each(["process.exit(0);", "throw new Error('a crash');", ""])("lines that wait are written at the end: %s", (end) => {
    const lines = linesOf(`for (let at = 0; at < 500; at += 1) log.info({ at }, "Line."); ${end}`);
    expect(lines.map(({ at }) => at)).toEqual(Array.from({ length: 500 }, (_, at) => at));
  });
});
