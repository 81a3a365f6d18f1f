/** A diary's week: which days it shows, and what was set for which lesson. Pure. */
import type { DiaryLessonPartsFragment, DiaryWeekQuery } from "@zhurnal/shared/generated/graphql";
import { addDays } from "@zhurnal/shared/i18n/days";

export type DiaryEntry = DiaryLessonPartsFragment;
export type DiaryDay = NonNullable<DiaryWeekQuery["student"]>["diary"][number];
export type DiaryHomework = NonNullable<DiaryEntry["lesson"]["homework"]>;

export interface WeekDay {
  readonly on: string;
  readonly lessons: readonly DiaryEntry[];
}

const WORKDAYS = 5;

/** Monday to Friday, and each day of the weekend that has lessons. */
export function daysOfWeek(days: readonly DiaryDay[], monday: string): WeekDay[] {
  const week = Array.from({ length: 7 }, (_, index) => addDays(monday, index));
  return week
    .map((on) => ({ on, lessons: days.find((day) => day.on === on)?.lessons ?? [] }))
    .filter(({ lessons }, index) => index < WORKDAYS || lessons.length > 0);
}

const sameCourse = (a: DiaryEntry, b: DiaryEntry): boolean =>
  a.lesson.subject.id === b.lesson.subject.id && a.lesson.group.id === b.lesson.group.id;

/** What is due, by the id of the lesson it is for: the one the server names, else the next of the same subject and group. */
export function homeworkDue(days: readonly DiaryDay[]): ReadonlyMap<string, DiaryHomework> {
  const due = new Map<string, DiaryHomework>();
  const held = days.flatMap(({ lessons }) => lessons).filter(({ lesson }) => lesson.status !== "CANCELLED");
  held.forEach((entry, index) => {
    const named = held.find(({ lesson: { homework } }) => homework?.dueLesson?.id === entry.lesson.id);
    const before = named ?? held.slice(0, index).findLast((other) => sameCourse(other, entry));
    const elsewhere = !named && before?.lesson.homework?.dueLesson;
    if (before?.lesson.homework && !elsewhere) due.set(entry.lesson.id, before.lesson.homework);
  });
  return due;
}
