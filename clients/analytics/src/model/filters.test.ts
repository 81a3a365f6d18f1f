// @vitest-environment node
import { expect, test } from "vitest";
import { carried, readFilters, withChange } from "./filters";
import { groupingsOf } from "./levels";
import { presetRange, rangeBefore, readRange, yearStart } from "./range";

const TODAY = "2026-11-23";
const at = (search: string) => new URLSearchParams(search);

test("without a word in the address it is the last thirty days, by day, of classes", () => {
  expect(readFilters(at(""), groupingsOf("school", true), TODAY, true)).toEqual({
    range: { from: "2026-10-25", to: TODAY, preset: "30d" },
    step: "DAY",
    by: "CLASS",
    order: "name",
    tables: new Set(),
  });
});

test("what was chosen is what another reader of the address gets", () => {
  let search = withChange(at(""), { from: "2026-09-01", to: "2026-10-31" });
  search = withChange(search, { by: "GRADE_LEVEL" });
  search = withChange(search, { order: "value" });
  search = withChange(search, { table: "reach", shown: true });
  search = withChange(search, { table: "when", shown: true });
  search = withChange(search, { table: "reach", shown: false });
  expect(readFilters(at(search.toString()), groupingsOf("school", true), TODAY, true)).toEqual({
    range: { from: "2026-09-01", to: "2026-10-31", preset: null },
    step: "WEEK",
    by: "GRADE_LEVEL",
    order: "value",
    tables: new Set(["when"]),
  });
});

test.each(["from=2026-11-23&to=2026-09-01", "from=2016-01-01&to=2026-01-01", "from=2026-02-30&to=x", "range=ever"])(
  "%s is no range of days: the usual one is shown",
  (search) => expect(readRange(at(search), TODAY)).toEqual(presetRange("30d", TODAY)),
);

test("a grouping that a level does not have is not taken", () => {
  expect(readFilters(at("by=class"), groupingsOf("region", false), TODAY, false).by).toBe("MUNICIPALITY");
  expect(readFilters(at("by=school"), groupingsOf("region", false), TODAY, false).by).toBe("SCHOOL");
});

test("from outside a school there are no classes in it", () => {
  expect(readFilters(at("by=class"), groupingsOf("school", false), TODAY, false).by).toBe("GRADE_LEVEL");
});

test.each([
  ["range=7d", "2026-11-16", "2026-11-22"],
  ["range=30d", "2026-10-26", "2026-11-22"],
  ["range=year", "2026-08-31", "2026-11-22"],
  ["from=2026-11-04&to=2026-11-11", "2026-11-02", "2026-11-15"],
  ["from=2026-11-23&to=2026-11-23", "2026-11-16", "2026-11-22"],
])("from outside a school %s is whole weeks that are over", (search, from, to) => {
  const filters = readFilters(at(search), groupingsOf("region", false), TODAY, false);
  expect(filters.range).toMatchObject({ from, to });
  expect(filters.step).toBe("WEEK");
});

test("a year is not drawn by single days", () => {
  expect(readFilters(at("from=2026-01-01&to=2026-11-23&step=day"), groupingsOf("school", true), TODAY, true).step).toBe(
    "MONTH",
  );
});

test("a school year begins on the first of September", () => {
  expect(yearStart("2026-08-31")).toBe("2025-09-01");
  expect(yearStart("2026-09-01")).toBe("2026-09-01");
});

test("days are compared with as many right before them", () => {
  expect(rangeBefore(presetRange("7d", TODAY))).toEqual({ from: "2026-11-10", to: "2026-11-16" });
});

test("the days go along to the next level, what only this one knows does not", () => {
  expect(carried(at("range=90d&order=value&by=grade_level&tables=reach"))).toBe("?range=90d&order=value");
  expect(carried(at("tables=reach"))).toBe("");
});
