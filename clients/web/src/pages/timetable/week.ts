/** A week as a table: its days, the numbers of its lessons, and what stands where. Pure. */
import type { WeekLessonFragment } from "@zhurnal/shared/generated/graphql";
import { addDays } from "@zhurnal/shared/i18n/days";

export type Lesson = WeekLessonFragment;

export interface Day {
  readonly on: string;
  readonly lessons: readonly Lesson[];
}

const WORKDAYS = 5;

/** Monday to Friday, and each day of the weekend that has lessons. */
export function daysOf(lessons: readonly Lesson[], monday: string): Day[] {
  const week = Array.from({ length: 7 }, (_, index) => addDays(monday, index));
  return week
    .map((on) => ({ on, lessons: lessons.filter((lesson) => lesson.on === on) }))
    .filter(({ lessons: held }, index) => index < WORKDAYS || held.length > 0);
}

/** All numbers from the first lesson of the week to the last. */
export function numbersOf(days: readonly Day[]): number[] {
  const used = days.flatMap(({ lessons }) => lessons.map(({ number }) => number));
  if (used.length === 0) return [];
  const first = Math.min(...used);
  return Array.from({ length: Math.max(...used) - first + 1 }, (_, index) => first + index);
}

export const lessonsAt = ({ lessons }: Day, number: number): Lesson[] =>
  lessons.filter((lesson) => lesson.number === number);

/** When a number rings, where that is the same on all days of the week. */
export function bellOf(days: readonly Day[], number: number): Lesson["bell"] {
  const bells = days.flatMap((day) => lessonsAt(day, number).map(({ bell }) => bell)).filter((bell) => bell !== null);
  const [first] = bells;
  return first && bells.every(({ startsAt }) => startsAt === first.startsAt) ? first : null;
}
