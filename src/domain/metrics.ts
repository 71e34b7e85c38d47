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
      let outcomes = counts.get(operation);
      if (outcomes === undefined) counts.set(operation, (outcomes = new Map()));
      let entry = outcomes.get(outcome);
      if (entry === undefined) outcomes.set(outcome, (entry = { operation, outcome, count: 0, milliseconds: 0 }));
      entry.count += 1;
      entry.milliseconds += milliseconds;
    },
    list: () => [...counts.values()].flatMap((outcomes) => [...outcomes.values()]),
  };
}
