import { expect, test } from "vitest";
import { currentPeriod, inOrder, type Period } from "./periods";

const period = (name: string, kind: string, since: string, until: string): Period => ({
  id: name,
  name,
  kind,
  since,
  until,
  closed: false,
});

const year = [
  period("1 четверть", "QUARTER", "2026-09-01", "2026-10-26"),
  period("1 полугодие", "HALF_YEAR", "2026-09-01", "2026-12-28"),
  period("Год", "YEAR", "2026-09-01", "2027-05-31"),
  period("2 четверть", "QUARTER", "2026-11-02", "2026-12-28"),
  period("2 полугодие", "HALF_YEAR", "2027-01-11", "2027-05-31"),
];

test("parts of the year come before the year, each kind by date", () => {
  const names = inOrder(year).map(({ name }) => name);
  expect(names).toEqual(["1 четверть", "2 четверть", "1 полугодие", "2 полугодие", "Год"]);
});

test.each([
  ["2026-11-23", "2 четверть"],
  ["2026-10-28", "1 четверть"],
  ["2026-08-20", "1 четверть"],
  ["2026-12-28", "2 четверть"],
])("on %s the page opens at %s", (day, name) => {
  expect(currentPeriod(year, day)?.name).toBe(name);
});

test("a school without periods has no current one", () => {
  expect(currentPeriod([], "2026-11-23")).toBeUndefined();
});
