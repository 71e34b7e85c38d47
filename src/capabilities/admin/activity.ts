/** How much happens in a realm, as the dashboard shows it: today beside yesterday, and charts over a span that one chooses. */
import { z } from "zod";
import { seriesNames } from "../../domain/audit/statistic.ts";
import type { StatisticStep } from "../../domain/audit/statistic-series.ts";
import type { Block, Series } from "../../kernel/page/blocks.ts";
import { readingWith } from "../../kernel/page/reading.ts";
import type { Text } from "../../kernel/page/text.ts";
import type { PageTextKey } from "../../texts/keys.ts";

const statistics = z.object({
  series: z.array(z.object({ name: z.enum(seriesNames), total: z.int(), points: z.array(z.object({ at: z.string(), value: z.int() })) })),
});
type Statistics = z.output<typeof statistics>;
type SeriesName = Statistics["series"][number]["name"];

const hourMs = 60 * 60 * 1000;
const dayMs = 24 * hourMs;

interface Span {
  readonly name: string;
  readonly text: PageTextKey;
  readonly step: StatisticStep;
  /** An instant in its first step. */
  readonly from: (now: number) => number;
}

const week: Span = { name: "WEEK", text: "console.activity.WEEK", step: "DAY", from: (now) => now - 6 * dayMs };
const spans: readonly Span[] = [
  { name: "DAY", text: "console.activity.DAY", step: "HOUR", from: (now) => now - 23 * hourMs },
  week,
  { name: "MONTH", text: "console.activity.MONTH", step: "DAY", from: (now) => now - 29 * dayMs },
  {
    name: "YEAR",
    text: "console.activity.YEAR",
    step: "MONTH",
    from: (now) => Date.UTC(new Date(now).getUTCFullYear(), new Date(now).getUTCMonth() - 11),
  },
];

function spanOf(name: string | undefined): Span {
  return spans.find((span) => span.name === name) ?? week;
}

function inputs(step: StatisticStep, from: number, now: number) {
  return { step, from: new Date(from).toISOString(), to: new Date(now + 1).toISOString() };
}

export const activityReads = {
  /** Two points each: yesterday and today. */
  today: readingWith("adminGetStatistics", statistics, { make: (now) => inputs("DAY", now - dayMs, now) }),
  activity: readingWith("adminGetStatistics", statistics, {
    asks: ["span"],
    make: (now, asked) => inputs(spanOf(asked.span).step, spanOf(asked.span).from(now), now),
  }),
} as const;

/** One number of today, and yesterday's below it. */
export function todayOf(today: Statistics | null, name: SeriesName) {
  const points = today?.series.find((series) => series.name === name)?.points ?? [];
  const detail = { key: "console.dashboard.yesterday", values: { count: String(points.at(-2)?.value ?? 0) } } as const;
  return { value: { count: points.at(-1)?.value ?? 0 }, detail };
}

const charts: readonly { readonly title: PageTextKey; readonly series: Readonly<Partial<Record<SeriesName, PageTextKey>>> }[] = [
  { title: "console.activity.signUps", series: { sign_ups: "console.activity.started", sign_ups_confirmed: "console.activity.confirmed" } },
  {
    title: "console.activity.signIns",
    series: { sign_ins: "console.activity.all", second_factor_sign_ins: "console.activity.secondFactor" },
  },
  { title: "console.activity.failures", series: { sign_in_failures: "console.activity.failed" } },
  { title: "console.activity.mails", series: { mails_sent: "console.activity.sent", mails_failed: "console.activity.failed" } },
];

/** @param asked which span, by its name; a week when it is none of them. */
export function activity(read: Statistics | null, asked: string | undefined): Block<PageTextKey> {
  const span = spanOf(asked);
  const links = spans.map(({ name, text }) => ({
    to: "/admin",
    ...(name !== week.name && { query: { span: name } }),
    text,
    isCurrent: name === span.name,
  }));
  return {
    kind: "section",
    id: "activity",
    title: "console.activity.title",
    lead: "console.activity.lead",
    blocks: [
      { kind: "links", links },
      ...charts.map(({ title, series }) => {
        const shown = (read?.series ?? []).flatMap((each) => shownSeries(each, series[each.name], span));
        return { kind: "chart", title, shape: "bars", series: shown, empty: "console.activity.none" } as const;
      }),
    ],
  };
}

function isFault(series: SeriesName): boolean {
  return series === "sign_in_failures" || series === "mails_failed";
}

function shownSeries(
  { name: series, total, points }: Statistics["series"][number],
  name: PageTextKey | undefined,
  { step }: Span,
): readonly Series<PageTextKey>[] {
  return name === undefined
    ? []
    : [
        {
          name,
          ...(isFault(series) && { tone: "danger" }),
          total,
          points: points.map(({ at, value }) => ({ label: labelOf(step, at), value })),
        },
      ];
}

function labelOf(step: StatisticStep, at: string): Text<PageTextKey> {
  if (step === "HOUR") return { instant: at };
  return step === "MONTH" ? { month: at } : { date: at };
}
