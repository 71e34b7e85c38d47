/** The log: one JSON line an event, written by pino, which also escapes what would break a line (LOG-03). */
import { pino } from "pino";
import type { Log } from "../kernel/ports.ts";
import { createLogOutput } from "./log-output.ts";
import { createSystemClock } from "./system-clock.ts";

/** Lines of `info` and `debug` wait so long, or until there are so many characters of them: a write of its own costs as much as a warm session check. */
const waitMs = 100;
const mostWaiting = 16_384;

/** @param level `debug`, `info`, `warn`, `error` or `silent`. */
export function createPinoLog(level: string): Log {
  output ??= createOutput();
  const lines = output;
  const timestamp = createTimestamp();
  const logger = pino(
    {
      level,
      base: null,
      messageKey: "message",
      timestamp,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { error: pino.stdSerializers.err },
    },
    lines,
  );
  return {
    isLevelEnabled: (asked) => logger.isLevelEnabled(asked),
    debug: (fields, message) => logger.debug(fields, message),
    info(fields, message) {
      if (!logger.isLevelEnabled("info")) return;
      // pino writes field by field, at three times the cost of `JSON.stringify`, which escapes alike; errors are for pino.
      if ("error" in fields) logger.info(fields, message);
      else lines.write(`{"level":"info"${timestamp()},${JSON.stringify({ ...fields, message }).slice(1)}\n`);
    },
    warn(fields, message) {
      logger.warn(fields, message);
      lines.flush();
    },
    error(fields, message) {
      logger.error(fields, message);
      lines.flush();
    },
  };
}

interface Output {
  write(line: string): void;
  flush(): void;
}

/** Shared by all logs of the process, so that lines stay in order. */
let output: Output | null = null;

/** Standard output, in whole lines, many at a time. Written at once: what went wrong, and everything when the process ends or throws. */
function createOutput(): Output {
  const timestamp = createTimestamp();
  const write = createLogOutput(
    (lines) => `{"level":"warn"${timestamp()},"lines":${lines},"message":"Lines of the log could not be written."}\n`,
  );
  let waiting = "";
  let timer: NodeJS.Timeout | null = null;
  const flush = () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    if (waiting === "") return;
    const lines = waiting;
    waiting = "";
    write(lines);
  };
  process.on("exit", flush);
  return {
    write(line) {
      waiting += line;
      if (waiting.length >= mostWaiting) flush();
      else timer ??= setTimeout(flush, waitMs).unref();
    },
    flush,
  };
}

/** Many lines fall into one millisecond: its text is made once. */
function createTimestamp(): () => string {
  const clock = createSystemClock();
  let latest = 0;
  let text = "";
  return () => {
    const now = clock.now();
    if (now !== latest) {
      latest = now;
      text = `,"time":"${new Date(now).toISOString()}"`;
    }
    return text;
  };
}
