import { expect, test } from "vitest";
import { momentOf, phaseOf, schoolClock } from "./clock";

const lessons = [
  { number: 3, bell: { startsAt: "10:20:00", endsAt: "11:00:00" } },
  { number: 1, bell: { startsAt: "08:30:00", endsAt: "09:10:00" } },
  { number: 7, bell: null },
];

test("before the first bell the next one begins the first lesson", () => {
  expect(momentOf(lessons, 8 * 60)).toEqual({ kind: "before", number: 1, bellAt: "08:30:00", minutes: 30 });
});

test("within a lesson the next bell ends it", () => {
  expect(momentOf(lessons, 9 * 60)).toEqual({ kind: "lesson", number: 1, bellAt: "09:10:00", minutes: 10 });
});

test("the bell that ends a lesson begins the break", () => {
  expect(momentOf(lessons, 9 * 60 + 10)).toEqual({ kind: "before", number: 3, bellAt: "10:20:00", minutes: 70 });
});

test("after the last lesson, and on a day without bells, nothing rings any more", () => {
  expect(momentOf(lessons, 11 * 60)).toEqual({ kind: "over" });
  expect(momentOf([{ number: 1, bell: null }], 0)).toEqual({ kind: "over" });
});

test("a lesson holds its first minute and not the one after its last", () => {
  const bell = { startsAt: "08:30:00", endsAt: "09:10:00" };
  expect([509, 510, 549, 550].map((minute) => phaseOf(bell, minute))).toEqual(["ahead", "now", "now", "over"]);
});

test("the clock is the school's, wherever the reader is", () => {
  expect(schoolClock("Asia/Tomsk", new Date("2026-11-23T17:30:00Z"))).toEqual({ day: "2026-11-24", minute: 30 });
});
