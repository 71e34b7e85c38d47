/** Figures, and the table that shows them. */

/** One figure of a benchmark. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** Null: told for its own sake. */
  readonly goal: { readonly atLeast: number } | { readonly atMost: number } | null;
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** @param share from 0 to 1. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

function holds({ value, goal }: Figure): boolean | null {
  if (goal === null) return null;
  return "atLeast" in goal ? value >= goal.atLeast : value <= goal.atMost;
}

export function printFigures(title: string, figures: readonly Figure[]): void {
  const rows = figures.map((figure) => [figure.name, `${readable(figure.value)} ${figure.unit}`, goalText(figure), verdict(figure)]);
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  console.log(`\n${title}`);
  for (const row of rows) console.log(`  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ")}`.trimEnd());
}

function readable(value: number): string {
  return value >= 1000 ? Math.round(value).toLocaleString("en") : String(Number(value.toPrecision(3)));
}

function goalText({ goal, unit }: Figure): string {
  if (goal === null) return "";
  return "atLeast" in goal ? `at least ${readable(goal.atLeast)} ${unit}` : `at most ${readable(goal.atMost)} ${unit}`;
}

function verdict(figure: Figure): string {
  const isHeld = holds(figure);
  if (isHeld === null) return "";
  return isHeld ? "holds" : "MISSED";
}
