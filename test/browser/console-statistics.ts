/** A year of a realm's life in numbers, as the sealer would have counted it: the same ones each time, so that pictures can be compared. */
import type { SeriesName } from "../../src/domain/audit/statistic.ts";
import type { Queries } from "../../src/storage/database.ts";

const hourMs = 60 * 60 * 1000;
const dayMs = 24 * hourMs;

const rowsAtOnce = 200;

/** How often on an ordinary working day. */
const ordinary: Readonly<Record<SeriesName, number>> = {
  sign_ups: 14,
  sign_ups_confirmed: 11,
  sign_ins: 180,
  second_factor_sign_ins: 74,
  sign_in_failures: 12,
  mails_sent: 46,
  mails_failed: 0.6,
};

export async function fillStatistics(queries: Queries, realmId: string, now: number): Promise<void> {
  const today = now - (now % dayMs);
  const rows = Object.entries(ordinary).flatMap(([series, value], of) =>
    [
      ...steps(364, dayMs, today).map((at, step) => ({
        span: "DAY" as const,
        at,
        value: value * growth(step, 364) * weekday(at) * chance(step, of),
      })),
      ...steps(23, hourMs, now - (now % hourMs)).map((at, step) => ({
        span: "HOUR" as const,
        at,
        value: (value / 14) * daylight(at) * chance(step, of),
      })),
    ].map((row) => ({ realm_id: realmId, series, ...row, value: Math.round(row.value) })),
  );
  await queries.deleteFrom("statistic").where("realm_id", "=", realmId).execute();
  for (let at = 0; at < rows.length; at += rowsAtOnce)
    await queries
      .insertInto("statistic")
      .values(rows.slice(at, at + rowsAtOnce))
      .execute();
}

/** So many, and today or this hour. */
function steps(count: number, length: number, last: number): readonly number[] {
  return Array.from({ length: count + 1 }, (_, step) => last - (count - step) * length);
}

function growth(step: number, count: number): number {
  return 0.35 + (0.65 * step) / count;
}

function weekday(at: number): number {
  const day = new Date(at).getUTCDay();
  return day === 0 || day === 6 ? 0.4 : 1;
}

function daylight(at: number): number {
  const hour = new Date(at).getUTCHours();
  return Math.max(0.05, Math.sin(((hour - 5) / 17) * Math.PI));
}

/** Between 0.7 and 1.3, as if by chance. */
function chance(step: number, of: number): number {
  const wave = Math.sin((step + 1) * 12.9898 + of * 78.233) * 43_758.5453;
  return 0.7 + 0.6 * (wave - Math.floor(wave));
}
