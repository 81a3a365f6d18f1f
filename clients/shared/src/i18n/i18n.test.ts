import { expect, test } from "vitest";
import { addDays, isDay, weekStart } from "./days";
import { formatDay, formatDecimal } from "./format";
import { counted } from "./messages";

const lessons = { one: "урок", few: "урока", many: "уроков", other: "урока" };

test.each([
  [1, "1 урок"],
  [3, "3 урока"],
  [11, "11 уроков"],
  [21, "21 урок"],
  [112, "112 уроков"],
])("Russian counts %i by Russian rules", (count, said) => {
  expect(counted("ru", count, lessons)).toBe(said);
});

test("a week starts on Monday, over the end of a year too", () => {
  expect(weekStart("2027-01-01")).toBe("2026-12-28");
  expect(weekStart("2026-11-23")).toBe("2026-11-23");
  expect(weekStart("2026-11-29")).toBe("2026-11-23");
  expect(addDays("2027-02-28", 1)).toBe("2027-03-01");
});

test("only a real calendar day is a day", () => {
  expect(isDay("2026-11-23")).toBe(true);
  expect(isDay("2026-13-01")).toBe(false);
  expect(isDay(null)).toBe(false);
});

test("a school day is printed as that day in every time zone", () => {
  expect(formatDay("ru", "2026-11-23", { day: "numeric", month: "long" })).toBe("23 ноября");
});

test("a decimal keeps its digits and gets the language's separator", () => {
  expect(formatDecimal("ru", "4.50")).toBe("4,50");
  expect(formatDecimal("en", "4.50")).toBe("4.50");
});
