import { expect, test } from "vitest";
import { daysTaught, monthsOf, reached, type Told } from "./year";

const told: Told = {
  periods: [
    {
      id: "q",
      name: "1 четверть",
      kind: "QUARTER",
      since: "2026-09-01",
      until: "2026-10-26",
      gradeFrom: 1,
      gradeTo: 9,
    },
  ],
  holidays: [{ id: "h", name: "Карантин", since: "2026-09-03", until: "2026-09-05" }],
  workingDays: [{ id: "w", name: "", on: "2026-09-06", follows: 1 }],
  bellDays: [
    { on: "2026-09-01", gradeFrom: 1, gradeTo: 11 },
    { on: "2026-09-05", gradeFrom: 10, gradeTo: 11 },
    { on: "2026-09-06", gradeFrom: 1, gradeTo: 11 },
  ],
  classes: [{ gradeLevel: 7 }, { gradeLevel: 10 }],
};
const [september] = monthsOf(told, "2026-09-01", "2027-09-01");
const on = (day: number) => september?.days[day - 1];

test("each day of a year says whether it is taught, and why not", () => {
  expect(monthsOf(told, "2026-09-01", "2027-09-01")).toHaveLength(12);
  expect([september?.before, september?.days.length]).toEqual([1, 30]);
  expect([1, 2, 3, 4, 5, 6].map((day) => on(day)?.kind)).toEqual([
    "taught",
    "off",
    "holiday",
    "holiday",
    "partly",
    "taught",
  ]);
  expect([on(3)?.holiday?.name, on(6)?.worked?.follows]).toEqual(["Карантин", 1]);
  expect(monthsOf(told, "2026-09-01", "2027-09-01")[11]?.days[0]?.kind).toBe("out");
});

test("days taught are counted for the grade levels that the school has and the period is for", () => {
  const range = { since: "2026-09-01", until: "2026-10-01" };
  expect(daysTaught(told, { ...range, gradeFrom: 1, gradeTo: 9 })).toEqual({ least: 2, most: 2 });
  expect(daysTaught(told, { ...range, gradeFrom: 1, gradeTo: 11 })).toEqual({ least: 2, most: 3 });
  expect(daysTaught(told, { ...range, gradeFrom: 1, gradeTo: 4 })).toBeNull();
});

test("keys lead by days, weeks and months and never out of the year", () => {
  const from = (key: string, day: string) => reached(key, day, "2026-09-01", "2027-09-01");
  expect(from("ArrowLeft", "2026-09-01")).toBe("2026-09-01");
  expect(from("ArrowDown", "2026-09-28")).toBe("2026-10-05");
  expect(from("PageDown", "2027-01-31")).toBe("2027-02-28");
  expect(from("PageUp", "2027-03-31")).toBe("2027-02-28");
  expect([from("Home", "2026-09-03"), from("End", "2026-09-03")]).toEqual(["2026-09-01", "2026-09-06"]);
  expect(from("x", "2026-09-03")).toBeNull();
});
