/** Metrics in Prometheus' text format, made by prom-client when they are asked for: counting itself needs no library. */
import type { Metrics } from "../domain/metrics.ts";

export async function metricsText(metrics: Metrics): Promise<{ body: string; contentType: string }> {
  const { collectDefaultMetrics, Counter, Registry } = await import("prom-client");
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const labelNames = ["operation", "outcome"] as const;
  const calls = new Counter({
    name: "cardea_operations_total",
    help: "Calls of each operation, by outcome.",
    labelNames,
    registers: [registry],
  });
  const seconds = new Counter({
    name: "cardea_operation_seconds_total",
    help: "Time spent in each operation, by outcome.",
    labelNames,
    registers: [registry],
  });
  for (const { operation, outcome, count, milliseconds } of metrics.list()) {
    calls.inc({ operation, outcome }, count);
    seconds.inc({ operation, outcome }, milliseconds / 1000);
  }
  return { body: await registry.metrics(), contentType: registry.contentType };
}
