import { describe, expect, it } from "vitest";
import { bellOf, daysOf, type Lesson, lessonsAt, numbersOf } from "./week";

const lesson = (on: string, number: number, startsAt = "08:30:00"): Lesson =>
  ({ id: `${on}/${number}`, on, number, bell: { number, startsAt, endsAt: "09:15:00" } }) as unknown as Lesson;

const week = daysOf(
  [lesson("2026-11-23", 2), lesson("2026-11-25", 4), lesson("2026-11-28", 2, "09:00:00")],
  "2026-11-23",
);

describe("a week as a table", () => {
  it("has the workdays, and a Saturday with lessons", () => {
    expect(week.map(({ on }) => on.slice(8))).toEqual(["23", "24", "25", "26", "27", "28"]);
  });

  it("has a row for every number between the first lesson and the last", () => {
    expect(numbersOf(week)).toEqual([2, 3, 4]);
    expect(numbersOf([])).toEqual([]);
  });

  it("names a number's bell only where it is the same on all days", () => {
    expect(bellOf(week, 4)?.startsAt).toBe("08:30:00");
    expect(bellOf(week, 2)).toBeNull();
    expect(week[0] && lessonsAt(week[0], 2)).toHaveLength(1);
  });
});
