// @vitest-environment node
import { expect, test } from "vitest";
import { degreeOf, hoursOf, weekdayNames } from "./heat";
import { summaryOf } from "./summary";
import { MINUTES, TENS, ticksOf } from "./ticks";

test("a scale has few round marks up to above the highest", () => {
  expect(ticksOf(1, TENS)).toEqual([0, 0.25, 0.5, 0.75, 1]);
  expect(ticksOf(247, TENS)).toEqual([0, 50, 100, 150, 200, 250]);
  expect(ticksOf(0, TENS)).toEqual([0, 0.05]);
  expect(ticksOf(500, MINUTES)).toEqual([0, 120, 240, 360, 480, 600]);
});

test("a line is told in words, gaps left out", () => {
  const print = (value: number) => `${value} %`;
  const points = [
    { label: "1 сент.", value: 40 },
    { label: "2 сент.", value: null },
    { label: "3 сент.", value: 20 },
    { label: "4 сент.", value: 30 },
  ];
  expect(summaryOf("ru", points, print)).toBe(
    "1 сент.: 40 %. 4 сент.: 30 %. Больше всего: 1 сент. (40 %). Меньше всего: 3 сент. (20 %).",
  );
  expect(summaryOf("en", [], print)).toBe("There is no data for these days.");
});

test("a map of hours holds the day's hours and any other with visits", () => {
  expect(hoursOf([]).at(0)).toBe(6);
  const spot = { weekday: 1, visits: 3, hidden: false };
  expect(hoursOf([{ ...spot, hour: 2 }]).at(0)).toBe(2);
  expect(hoursOf([{ ...spot, hour: 23, visits: 0 }]).at(-1)).toBe(22);
});

test("nothing is pale and the most is dark", () => {
  expect([0, 1, 25, 26, 100].map((visits) => degreeOf(visits, 100))).toEqual([0, 1, 1, 2, 4]);
  expect(weekdayNames("ru", "short")).toEqual(["Пн", "Вт", "Ср", "Чт", "Пт", "Сб", "Вс"]);
});
