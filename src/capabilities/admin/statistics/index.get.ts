/** How much happens in a realm: sign-ups, sign-ins, failures and mails over time. */
import { z } from "zod";
import { seriesNames } from "../../../domain/audit/statistic.ts";
import { beginsIn, maxPoints, readSeries, statisticSteps } from "../../../domain/audit/statistic-series.ts";
import { operation } from "../../../domain/call/operation.ts";
import { instant, toInstant } from "../../../domain/shapes.ts";
import { invalidRequest } from "../../../kernel/input.ts";
import { fieldFault } from "../../../kernel/problem.ts";

export default operation({
  name: "adminGetStatistics",
  summary: "Counts sign-ups, sign-ins, failures and mails of the realm in equal steps of time.",
  access: { who: "admin" },
  input: z.object({
    from: z.iso.datetime().meta({ description: "The first step is the one that this instant is in." }),
    to: z.iso.datetime().meta({ description: "Steps begin before this instant." }),
    step: z.enum(statisticSteps).meta({ id: "StatisticStep", description: "Days, weeks (from Monday) and months are those of UTC." }),
  }),
  output: z.object({
    series: z.array(
      z
        .object({
          name: z.enum(seriesNames).meta({ id: "SeriesName" }),
          total: z.int(),
          points: z.array(z.object({ at: instant, value: z.int() }).meta({ id: "StatisticPoint" })),
        })
        .meta({ id: "Series", description: "One kind of thing that happens, counted step by step." }),
    ),
  }),
}).run(async ({ from, to, step }, { database, realm }) => {
  const begins = beginsIn(step, Date.parse(from), Date.parse(to));
  if (begins.length === 0) throw invalidRequest([fieldFault("/to", "empty_span")]);
  if (begins.length > maxPoints) throw invalidRequest([fieldFault("/step", "too_many_points", { values: { maximum: String(maxPoints) } })]);
  const series = await readSeries(database.queries, realm.id, step, begins);
  return {
    series: series.map(({ name, points }) => ({
      name,
      total: points.reduce((sum, { value }) => sum + value, 0),
      points: points.map(({ at, value }) => ({ at: toInstant(at), value })),
    })),
  };
});
