/** Metrics in Prometheus' text format, made by prom-client when they are asked for: counting itself needs no library. */
import type { Registry as RegistryOfProcess } from "prom-client";
import type { Metrics } from "../domain/call/metrics.ts";

export async function metricsText(metrics: Metrics): Promise<{ body: string; contentType: string }> {
  const { Counter, Registry } = await import("prom-client");
  processMetrics ??= collectProcessMetrics();
  const registry = new Registry();
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
  const process = await processMetrics;
  return { body: `${await process.metrics()}\n${await registry.metrics()}`, contentType: registry.contentType };
}

/** One for the process: each set of them watches the garbage collector and the event loop for as long as it lives. */
let processMetrics: Promise<RegistryOfProcess> | null = null;

async function collectProcessMetrics(): Promise<RegistryOfProcess> {
  const { collectDefaultMetrics, Registry } = await import("prom-client");
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  return registry;
}
