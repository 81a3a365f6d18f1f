import { expect, test } from "vitest";
import { bandsOf, breakAfter, clockIn, countdown, momentOf, type RungDay, rungOn, secondsOf } from "./rung";

const rings = [
  { number: 1, startsAt: "08:30:00", endsAt: "09:10:00" },
  { number: 2, startsAt: "09:20:00", endsAt: "10:00:00" },
];

const row = (on: string, gradeFrom: number, gradeTo: number, shift: number | null = null): RungDay => ({
  on,
  gradeFrom,
  gradeTo,
  shift,
  isException: false,
  schedule: { id: "1", name: "Обычный день", bells: rings },
});

test.each([
  ["08:00:00", { kind: "before", number: 1, bellAt: "08:30:00", left: 1800 }],
  ["08:30:00", { kind: "lesson", number: 1, bellAt: "09:10:00", left: 2400 }],
  ["09:09:59", { kind: "lesson", number: 1, bellAt: "09:10:00", left: 1 }],
  ["09:10:00", { kind: "break", number: 2, bellAt: "09:20:00", left: 600 }],
  ["10:00:00", { kind: "over" }],
])("at %s the school is where its bells say", (at, moment) => {
  expect(momentOf(rings, secondsOf(at))).toEqual(moment);
});

test("a day without bells is over from the start", () => {
  expect(momentOf([], 0)).toEqual({ kind: "over" });
});

test("the clock is the school's, whatever the reader's, and midnight begins a day", () => {
  expect(clockIn("Asia/Tomsk", Date.parse("2026-11-23T16:59:59Z"))).toEqual({ day: "2026-11-23", second: 86_399 });
  expect(clockIn("Asia/Tomsk", Date.parse("2026-11-23T17:00:00Z"))).toEqual({ day: "2026-11-24", second: 0 });
});

test("one list for all makes one tab", () => {
  expect(bandsOf([row("2026-11-23", 1, 11), row("2026-11-24", 1, 11)])).toEqual([
    { gradeFrom: 1, gradeTo: 11, shift: null },
  ]);
});

test("tabs are as coarse as the finest day allows", () => {
  const days = [row("2026-11-23", 1, 1), row("2026-11-23", 2, 11), row("2026-11-24", 1, 11), row("2026-11-28", 10, 11)];

  expect(bandsOf(days).map(({ gradeFrom, gradeTo }) => [gradeFrom, gradeTo])).toEqual([
    [1, 1],
    [2, 9],
    [10, 11],
  ]);
  expect(rungOn(days, "2026-11-28", { gradeFrom: 2, gradeTo: 9, shift: null })).toBeUndefined();
  expect(rungOn(days, "2026-11-24", { gradeFrom: 2, gradeTo: 9, shift: null })?.gradeTo).toBe(11);
});

test("shifts have tabs of their own, and a day for all shifts is in each", () => {
  const days = [row("2026-11-23", 1, 11, 1), row("2026-11-23", 1, 11, 2), row("2026-11-24", 1, 11)];
  const [first, second] = bandsOf(days);

  expect([first?.shift, second?.shift]).toEqual([1, 2]);
  expect(second && rungOn(days, "2026-11-23", second)?.shift).toBe(2);
  expect(second && rungOn(days, "2026-11-24", second)?.shift).toBeNull();
});

test("no bells, no tabs", () => {
  expect(bandsOf([])).toEqual([]);
});

test("breaks stand between lessons, and countdowns read like clocks", () => {
  expect([breakAfter(rings, 0), breakAfter(rings, 1)]).toEqual([10, null]);
  expect([countdown(0), countdown(65), countdown(3600)]).toEqual(["0:00", "1:05", "1:00:00"]);
});
