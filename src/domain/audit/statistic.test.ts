/** Steps of statistics, edge by edge, and that every door to a session counts as one. */
import { expect, test } from "vitest";
import { routes } from "../../routes.generated.ts";
import { signInShape } from "../sign-in/sign-in.ts";
import { signInOperations } from "./statistic.ts";
import { beginsIn, maxPoints } from "./statistic-series.ts";

const at = (text: string) => Date.parse(text);
const shown = (begins: readonly number[]) => begins.map((begin) => new Date(begin).toISOString().slice(0, 13));

test("the list of doors is that of the routes", () => {
  const doors = routes.filter(({ operation }) => operation.contract.output === signInShape).map(({ operation }) => operation.contract.name);
  expect([...signInOperations].toSorted()).toEqual(doors.toSorted());
});

test("hours, days, weeks from Monday and months are UTC's, also across a leap day and the year", () => {
  const [from, to] = [at("2028-02-28T23:30:00Z"), at("2028-03-01T01:00:00Z")];
  expect(beginsIn("HOUR", from, to)).toHaveLength(26);
  expect(shown(beginsIn("DAY", from, to))).toEqual(["2028-02-28T00", "2028-02-29T00", "2028-03-01T00"]);
  expect(shown(beginsIn("WEEK", from, to))).toEqual(["2028-02-28T00"]);
  expect(shown(beginsIn("WEEK", at("2027-12-31T00:00:00Z"), at("2028-01-04T00:00:00Z")))).toEqual(["2027-12-27T00", "2028-01-03T00"]);
  expect(shown(beginsIn("MONTH", at("2027-12-31T23:59:59Z"), to))).toEqual([
    "2027-12-01T00",
    "2028-01-01T00",
    "2028-02-01T00",
    "2028-03-01T00",
  ]);
});

test("an empty span has no steps, and a long one stops soon after it is too long", () => {
  expect(beginsIn("DAY", 5, 5 - 24 * 60 * 60 * 1000)).toEqual([]);
  expect(beginsIn("HOUR", 0, 10 ** 15)).toHaveLength(maxPoints + 1);
});
