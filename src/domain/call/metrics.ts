/** Counts of what operations came to, kept as plain numbers, so that counting costs a request nothing to speak of. */

export interface OperationCount {
  readonly operation: string;
  /** The problem's code, or `ok`. */
  readonly outcome: string;
  count: number;
  /** Time spent, all calls together. */
  milliseconds: number;
}

export interface Metrics {
  count(operation: string, outcome: string, milliseconds: number): void;
  list(): OperationCount[];
}

export function createMetrics(): Metrics {
  const counts = new Map<string, Map<string, OperationCount>>();
  return {
    count(operation, outcome, milliseconds) {
      const outcomes = counts.get(operation) ?? new Map<string, OperationCount>();
      const entry = outcomes.get(outcome) ?? { operation, outcome, count: 0, milliseconds: 0 };
      if (entry.count === 0) counts.set(operation, outcomes.set(outcome, entry));
      entry.count += 1;
      entry.milliseconds += milliseconds;
    },
    list: () => [...counts.values()].flatMap((outcomes) => [...outcomes.values()]),
  };
}
