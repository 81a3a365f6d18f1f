/** What a stretch of a diary says: the newest marks, what is due, what has changed, what was missed. Pure. */
import { isHeld } from "./clock";
import type { Entry, Mark } from "./news";

export interface Day {
  readonly on: string;
  readonly lessons: readonly Entry[];
}

export interface GivenMark {
  readonly entry: Entry;
  readonly mark: Mark;
}

export interface Due {
  /** The lesson it was set in. */
  readonly entry: Entry;
  readonly homework: NonNullable<Entry["lesson"]["homework"]>;
  /** The date of the lesson it is for; null where none follows. */
  readonly on: string | null;
}

export const lessonsOn = (days: readonly Day[], on: string): readonly Entry[] =>
  days.find((day) => day.on === on)?.lessons ?? [];

const entries = (days: readonly Day[]): readonly Entry[] => days.flatMap(({ lessons }) => lessons);

/** The marks, the newest first; those of one lesson in their order. */
export function newestMarks(days: readonly Day[], atMost: number): readonly GivenMark[] {
  const given = entries(days).flatMap((entry) => entry.marks.map((mark) => ({ entry, mark })));
  return given.sort((a, b) => b.mark.givenAt.localeCompare(a.mark.givenAt)).slice(0, atMost);
}

/** Homework by the day it is for, from a day on; what is for no known lesson last. */
export function dueFrom(days: readonly Day[], from: string): readonly Due[] {
  const due = entries(days).flatMap((entry) => {
    const { homework } = entry.lesson;
    return homework ? [{ entry, homework, on: homework.dueLesson?.on ?? null }] : [];
  });
  const last = "9999";
  return due
    .filter(({ on, entry }) => (on === null ? entry.lesson.on >= from : on >= from))
    .sort((a, b) => (a.on ?? last).localeCompare(b.on ?? last));
}

/** What is set for a lesson, by the lesson's id. */
export const dueByLesson = (days: readonly Day[]): ReadonlyMap<string, Due> =>
  new Map(dueFrom(days, "").flatMap((due) => (due.homework.dueLesson ? [[due.homework.dueLesson.id, due]] : [])));

/** Lessons of a day that are not as the timetable has them. */
export const changedOn = (days: readonly Day[], on: string): readonly Entry[] =>
  lessonsOn(days, on).filter((entry) => entry.lesson.changes.length > 0 || !isHeld(entry));

interface Attended {
  readonly lesson: { readonly status: string };
  readonly attendance?: {
    readonly code?: { readonly meaning: string; readonly countsAsAbsence: boolean } | null;
    readonly minutes?: number | null;
  } | null;
}

export interface Missed {
  /** Lessons missed, for whatever reason. */
  readonly lessons: number;
  /** Of them, by illness or with an excuse. */
  readonly excused: number;
  /** Days on which all lessons that were held were missed. */
  readonly days: number;
  readonly late: number;
}

/** Sums of a stretch of a student's own lessons. */
export function missedIn(days: readonly { readonly lessons: readonly Attended[] }[]): Missed {
  const sum = { lessons: 0, excused: 0, days: 0, late: 0 };
  for (const { lessons } of days) {
    const held = lessons.filter(({ lesson }) => lesson.status !== "CANCELLED");
    const missed = held.filter(({ attendance }) => attendance?.code?.countsAsAbsence);
    sum.lessons += missed.length;
    sum.excused += missed.filter(({ attendance }) => attendance?.code?.meaning !== "ABSENT").length;
    sum.late += held.filter(({ attendance }) => attendance?.code?.meaning === "LATE").length;
    if (held.length > 0 && missed.length === held.length) sum.days += 1;
  }
  return sum;
}
