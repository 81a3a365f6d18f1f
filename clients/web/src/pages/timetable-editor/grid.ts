/** The grid of the editor: whose lessons are shown, where each stands, and where one that is picked up cannot go. Pure. */
import type { EditorLessonFragment, LessonRivalsQuery, TimetableEditorQuery } from "@zhurnal/shared/generated/graphql";

export type Lesson = EditorLessonFragment;
export type Timetable = NonNullable<TimetableEditorQuery["timetable"]>;
export type Journal = Timetable["journals"][number];
type Found = NonNullable<LessonRivalsQuery["weeklyLesson"]>["rivals"][number];
export type By = "class" | "teacher" | "room";

/** A lesson that another one cannot be beside, and what they share. */
export type Rival = Pick<Found, "kind" | "lesson">;

export interface Place {
  readonly week: number;
  readonly weekday: number;
  readonly number: number;
}

/** What is on its way to another place: a lesson of the timetable, or a new one of a journal. */
export interface Picked {
  readonly title: string;
  readonly lesson: Lesson | null;
  readonly journal: Journal | null;
  readonly length: number;
}

export interface Named {
  readonly id: string;
  readonly name: string;
}

const FEWEST = 8;
const WORKDAYS = 5;

const collator = new Intl.Collator("ru", { numeric: true });

export const samePlace = (one: Place, other: Place): boolean =>
  one.week === other.week && one.weekday === other.weekday && one.number === other.number;

const classOf = ({ group }: { group: Lesson["group"] }): Named => group.schoolClass ?? group;

function belongsTo(by: By, lesson: Lesson): readonly Named[] {
  if (by === "class") return [classOf(lesson)];
  if (by === "room") return lesson.room ? [lesson.room] : [];
  return lesson.teachers.map(({ id, fullName }) => ({ id, name: fullName }));
}

/** Whose grids there are, by name. */
export function columnsOf(by: By, { lessons, journals }: Pick<Timetable, "lessons" | "journals">): Named[] {
  const found = new Map(lessons.flatMap((lesson) => belongsTo(by, lesson)).map((named) => [named.id, named]));
  if (by === "class") for (const journal of journals) found.set(classOf(journal).id, classOf(journal));
  return [...found.values()].sort((one, other) => collator.compare(one.name, other.name));
}

export const lessonsOf = (by: By, id: string, lessons: readonly Lesson[]): Lesson[] =>
  lessons.filter((lesson) => belongsTo(by, lesson).some((named) => named.id === id));

export const journalsOf = (classId: string, journals: readonly Journal[]): Journal[] =>
  journals.filter((journal) => classOf(journal).id === classId);

export const lessonsIn = (lessons: readonly Lesson[], place: Place): Lesson[] =>
  lessons.filter((lesson) => samePlace(lesson, place));

/** Monday to Friday, and the days after them that are used anywhere. */
export function weekdaysOf(lessons: readonly Lesson[]): number[] {
  const last = Math.max(WORKDAYS + 1, ...lessons.map(({ weekday }) => weekday));
  return Array.from({ length: last }, (_, index) => index + 1);
}

export function numbersOf(lessons: readonly Lesson[]): number[] {
  const used = lessons.map(({ number }) => number);
  const first = Math.min(1, ...used);
  return Array.from({ length: Math.max(FEWEST, ...used) - first + 1 }, (_, index) => first + index);
}

/** All parts of the double lesson that a lesson belongs to, in order. */
export function partsOf(lesson: Lesson, lessons: readonly Lesson[]): Lesson[] {
  if (lesson.block === null) return [lesson];
  return lessons
    .filter(
      (other) =>
        other.block === lesson.block &&
        other.journalId === lesson.journalId &&
        other.week === lesson.week &&
        other.weekday === lesson.weekday,
    )
    .sort((one, other) => one.number - other.number);
}

/** What is in the way of the picked lesson at a place: nothing where it may be dropped. */
export function inTheWay(picked: Picked, place: Place, rivals: readonly Rival[], parts: readonly Lesson[]): Rival[] {
  const own = new Set(parts.map(({ id }) => id));
  return rivals.filter(
    ({ lesson }) =>
      !own.has(lesson.id) &&
      lesson.week === place.week &&
      lesson.weekday === place.weekday &&
      lesson.number >= place.number &&
      lesson.number < place.number + picked.length,
  );
}
