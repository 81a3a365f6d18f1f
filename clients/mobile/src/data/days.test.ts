import { expect, test } from "vitest";
import { momentOf } from "./clock";
import { dueFrom, missedIn, newestMarks } from "./days";
import type { Entry } from "./news";

interface Given {
  readonly on?: string;
  readonly bell?: readonly [string, string];
  readonly status?: string;
  readonly due?: string | null;
  readonly givenAt?: readonly string[];
  readonly meaning?: string;
}

const lesson = ({ on = "2026-11-23", bell, status = "PLANNED", due, givenAt = [], meaning }: Given): Entry =>
  ({
    lesson: {
      on,
      status,
      changes: [],
      bell: bell ? { startsAt: bell[0], endsAt: bell[1] } : null,
      homework: due === undefined ? null : { id: on, dueLesson: due === null ? null : { id: due, on: due } },
    },
    marks: givenAt.map((at) => ({ id: at, givenAt: at })),
    attendance: meaning ? { code: { meaning, countsAsAbsence: meaning !== "LATE" } } : null,
  }) as unknown as Entry;

const day = (...lessons: readonly Entry[]) => ({ on: lessons[0]?.lesson.on ?? "", lessons });

test("the next bell is that of the lesson, of the next one in a break, and none after the last", () => {
  const lessons = [lesson({ bell: ["08:30:00", "09:10:00"] }), lesson({ bell: ["09:20:00", "10:00:00"] })];
  expect(momentOf(lessons, 8 * 3600)).toMatchObject({ kind: "before", bellAt: "08:30:00", seconds: 1800 });
  expect(momentOf(lessons, 9 * 3600)).toMatchObject({ kind: "lesson", bellAt: "09:10:00", seconds: 600 });
  expect(momentOf(lessons, 9 * 3600 + 900)).toMatchObject({ kind: "break", bellAt: "09:20:00", seconds: 300 });
  expect(momentOf(lessons, 10 * 3600)).toEqual({ kind: "over" });
  expect(momentOf([lesson({ status: "CANCELLED", bell: ["08:30:00", "09:10:00"] })], 0)).toEqual({ kind: "free" });
});

test("homework stands under the day it is for, what is for no lesson last, and the past is gone", () => {
  const days = [
    day(lesson({ on: "2026-11-20", due: "2026-11-25" }), lesson({ on: "2026-11-20", due: "2026-11-21" })),
    day(lesson({ on: "2026-11-23", due: null }), lesson({ on: "2026-11-23", due: "2026-11-24" })),
  ];
  expect(dueFrom(days, "2026-11-23").map(({ on }) => on)).toEqual(["2026-11-24", "2026-11-25", null]);
});

test("the newest marks come first", () => {
  const days = [day(lesson({ givenAt: ["2026-11-20T05:00:00Z", "2026-11-22T05:00:00Z"] }))];
  expect(newestMarks(days, 1).map(({ mark }) => mark.givenAt)).toEqual(["2026-11-22T05:00:00Z"]);
});

test("a day is missed only if all its lessons were", () => {
  const all = day(lesson({ meaning: "ILL" }), lesson({ meaning: "ILL" }), lesson({ status: "CANCELLED" }));
  const some = day(lesson({ meaning: "ABSENT" }), lesson({ meaning: "LATE" }));
  expect(missedIn([all, some] as unknown as Parameters<typeof missedIn>[0])).toEqual({
    lessons: 3,
    excused: 2,
    days: 1,
    late: 1,
  });
});
