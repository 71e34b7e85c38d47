/** Statistics: what a realm's people did, in steps, and nobody else's. */
import { expect, test } from "vitest";
import { newAdministrator } from "../../../../test/support/administrators.ts";
import { valueAt } from "../../../../test/support/answers.ts";
import { newVisitor } from "../../../../test/support/faces.ts";
import { nothing, refused, type Scenario, scenarios, stories } from "../../../../test/support/scenarios.ts";
import { fine, hour, newPerson, type Stage } from "../../../../test/support/stage.ts";
import { sealAuditEvents } from "../../../domain/audit/audit-seal.ts";

const admin = async (stage: Stage) => ({ visitor: (await newAdministrator(stage)).visitor });
const user = async (stage: Stage) => ({ visitor: (await newAdministrator(stage, [])).visitor });

const call = "adminGetStatistics";
const input = { from: "2026-01-01T00:00:00Z", to: "2026-02-01T00:00:00Z", step: "DAY" };

const wrong: readonly [string, Record<string, unknown>, string][] = [
  ["an instant must be one", { ...input, from: "January" }, "/from"],
  ["the end comes after the beginning", { ...input, to: "2025-01-01T00:00:00Z" }, "/to"],
  ["nobody asks for more points than a chart shows", { ...input, step: "HOUR" }, "/step"],
];

scenarios("statistics", [
  { name: "are not for strangers", call, input, expect: "unauthenticated", then: nothing },
  { name: "ADM-11: are not for users", given: user, call, input, expect: "forbidden", then: refused(call, "forbidden") },
  { name: "a step is one of four", given: admin, call, input: { ...input, step: "YEAR" }, expect: "invalid_request" },
  ...wrong.map(
    ([name, given, pointer]): Scenario => ({ name, given: admin, call, input: given, expect: "invalid_request", pointer, then: nothing }),
  ),
]);

type Series = { readonly name: string; readonly total: number; readonly points: readonly { at: string; value: number }[] };

async function totals(stage: Stage, visitor: Awaited<ReturnType<typeof admin>>["visitor"], more = {}): Promise<Record<string, number>> {
  await stage.mails();
  await sealAuditEvents(stage.database, (await stage.cardea.engine()).services.keyRing);
  const series = valueAt(fine(await stage.call(visitor, call, { ...input, ...more })), "series") as Series[];
  return Object.fromEntries(series.map(({ name, total }) => [name, total]));
}

stories("statistics, in order", (stage) => {
  test("count sign-ups, sign-ins, failures and mails, each once, in the step in which they happened", async () => {
    const { visitor } = await admin(stage());
    const before = await totals(stage(), visitor);
    const person = newPerson();
    await stage().signUp(person);
    await stage().signIn(person);
    for (let at = 0; at < 2; at += 1)
      await stage().call(newVisitor(), "signInWithPassword", { identifier: person.email, password: "wrong wrong wrong" });
    const after = await totals(stage(), visitor);
    const grown = Object.fromEntries(Object.entries(after).map(([name, value]) => [name, value - (before[name] ?? 0)]));
    expect(grown).toEqual({
      sign_ups: 1,
      sign_ups_confirmed: 1,
      sign_ins: 1,
      second_factor_sign_ins: 0,
      sign_in_failures: 2,
      mails_sent: 1,
      mails_failed: 0,
    });

    const now = stage().clock.now();
    const span = { from: new Date(now - 3 * hour).toISOString(), to: new Date(now + 1).toISOString(), step: "HOUR" };
    const hourly = valueAt(fine(await stage().call(visitor, call, span)), "series") as Series[];
    const failures = hourly.find(({ name }) => name === "sign_in_failures");
    expect(failures?.points).toHaveLength(4);
    expect(failures?.points.at(-1)).toEqual({ at: new Date(now - (now % hour)).toISOString(), value: 2 });
    for (const step of ["WEEK", "MONTH"]) expect(await totals(stage(), visitor, { step })).toEqual(after);
  });
});
