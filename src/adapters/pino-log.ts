/** The log: one JSON line an event, written by pino, which also escapes what would break a line (LOG-03). */
import { pino } from "pino";
import type { Log } from "../kernel/ports.ts";

/** @param level `debug`, `info`, `warn`, `error` or `silent`. */
export function createPinoLog(level: string): Log {
  return pino({
    level,
    base: null,
    messageKey: "message",
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    serializers: { error: pino.stdSerializers.err },
  });
}
