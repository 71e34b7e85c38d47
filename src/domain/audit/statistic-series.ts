/** Reading statistics: the counts of a span of time in equal steps, empty ones included; days, weeks and months are UTC's. */
import type { Queries } from "../../storage/database.ts";
import type { Instant } from "../../storage/schema.ts";
import { type SeriesName, seriesNames } from "./statistic.ts";

export const statisticSteps = ["HOUR", "DAY", "WEEK", "MONTH"] as const;

export type StatisticStep = (typeof statisticSteps)[number];

/** More than a chart can show. */
export const maxPoints = 400;

const hourMs = 60 * 60 * 1000;
const dayMs = 24 * hourMs;
/** 1970-01-01 was a Thursday; weeks begin on Mondays (ISO 8601). */
const thursdayMs = 3 * dayMs;

/** When the step begins that an instant is in. */
function beginOf(step: StatisticStep, at: Instant): Instant {
  if (step === "HOUR") return Math.floor(at / hourMs) * hourMs;
  if (step === "DAY") return Math.floor(at / dayMs) * dayMs;
  if (step === "WEEK") return Math.floor((at + thursdayMs) / (7 * dayMs)) * 7 * dayMs - thursdayMs;
  const date = new Date(at);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth());
}

function nextOf(step: StatisticStep, begin: Instant): Instant {
  if (step === "HOUR") return begin + hourMs;
  if (step === "DAY") return begin + dayMs;
  if (step === "WEEK") return begin + 7 * dayMs;
  const date = new Date(begin);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1);
}

/** The beginnings of all steps of a span, at most `maxPoints + 1`: whoever gets so many asked for too much. */
export function beginsIn(step: StatisticStep, from: Instant, to: Instant): Instant[] {
  const begins: Instant[] = [];
  for (let at = beginOf(step, from); at < to && begins.length <= maxPoints; at = nextOf(step, at)) begins.push(at);
  return begins;
}

export interface Series {
  readonly name: SeriesName;
  readonly points: readonly { readonly at: Instant; readonly value: number }[];
}

/** @param begins of `beginsIn`, at least one. */
export async function readSeries(queries: Queries, realmId: string, step: StatisticStep, begins: readonly Instant[]): Promise<Series[]> {
  const [first = 0, last = first] = [begins[0], begins.at(-1)];
  const counts = await queries
    .selectFrom("statistic")
    .select(["series", "at", "value"])
    .where("realm_id", "=", realmId)
    .where("series", "in", seriesNames)
    .where("span", "=", step === "HOUR" ? "HOUR" : "DAY")
    .where("at", ">=", first)
    .where("at", "<", nextOf(step, last))
    .execute();
  const values = new Map<string, number>();
  for (const { series, at, value } of counts) {
    const key = `${series} ${beginOf(step, at)}`;
    values.set(key, (values.get(key) ?? 0) + value);
  }
  return seriesNames.map((name) => ({ name, points: begins.map((at) => ({ at, value: values.get(`${name} ${at}`) ?? 0 })) }));
}
