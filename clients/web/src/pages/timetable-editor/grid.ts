/** The grid of the editor: whose lessons are shown and where each stands. Pure. What cannot stand where is clashes.ts's. */
import type { EditorLessonFragment, TimetableEditorQuery } from "@zhurnal/shared/generated/graphql";

export type Lesson = EditorLessonFragment;
export type Timetable = NonNullable<TimetableEditorQuery["timetable"]>;
export type Journal = Timetable["journals"][number];
export type Room = NonNullable<TimetableEditorQuery["viewer"]>["schools"][number]["rooms"][number];
export type By = "class" | "teacher" | "room";

export interface Place {
  readonly week: number;
  readonly weekday: number;
  readonly number: number;
}

export interface Named {
  readonly id: string;
  readonly name: string;
}

const FEWEST = 8;
const WORKDAYS = 5;

const collator = new Intl.Collator("ru", { numeric: true });
export const byName = (one: Named, other: Named): number => collator.compare(one.name, other.name);

export const samePlace = (one: Place, other: Place): boolean =>
  one.week === other.week && one.weekday === other.weekday && one.number === other.number;

/** "214, корпус 2": a room as the editor calls it. */
export const roomName = ({ name, building }: Pick<Room, "name" | "building">): string =>
  building ? `${name}, ${building}` : name;

const classOf = ({ group }: { group: Lesson["group"] }): Named => group.schoolClass ?? group;
const people = (rows: readonly { id: string; fullName: string }[]): Named[] =>
  rows.map(({ id, fullName }) => ({ id, name: fullName }));

function belongsTo(by: By, lesson: Lesson): readonly Named[] {
  if (by === "class") return [classOf(lesson)];
  if (by === "room") return lesson.room ? [{ id: lesson.room.id, name: roomName(lesson.room) }] : [];
  return people(lesson.teachers);
}

interface School {
  readonly lessons: readonly Lesson[];
  readonly journals: readonly Journal[];
  readonly rooms: readonly Room[];
}

/** Whose grids there are, by name: those without a lesson yet as well. */
export function columnsOf(by: By, { lessons, journals, rooms }: School): Named[] {
  const found = new Map(lessons.flatMap((lesson) => belongsTo(by, lesson)).map((named) => [named.id, named]));
  const add = (named: Named) => found.has(named.id) || found.set(named.id, named);
  if (by === "room") for (const room of rooms) add({ id: room.id, name: roomName(room) });
  if (by === "class") for (const journal of journals) add(classOf(journal));
  if (by === "teacher") for (const journal of journals) people(journal.teachers).forEach(add);
  return [...found.values()].sort(byName);
}

export const lessonsOf = (by: By, id: string, lessons: readonly Lesson[]): Lesson[] =>
  lessons.filter((lesson) => belongsTo(by, lesson).some((named) => named.id === id));

/** The journals that a class or a teacher has; of a room any. */
export function journalsOf(by: By, id: string, journals: readonly Journal[]): Journal[] {
  if (by === "class") return journals.filter((journal) => classOf(journal).id === id);
  if (by === "teacher") return journals.filter(({ teachers }) => teachers.some((teacher) => teacher.id === id));
  return [...journals];
}

/** "Алгебра", and of a part of a class which one: "Английский язык · 7А, английский 1". */
export function titleOf({ subject, group }: Pick<Lesson, "subject" | "group">, by: By): string {
  const whole = by === "class" && group.schoolClass?.name === group.name;
  return whole ? subject.name : `${subject.name} · ${group.name}`;
}

export const lessonsIn = (lessons: readonly Lesson[], place: Place): Lesson[] =>
  lessons.filter((lesson) => samePlace(lesson, place));

/** Monday to Saturday, and Sunday where it is used. */
export function weekdaysOf(lessons: readonly Lesson[]): number[] {
  const last = lessons.reduce((latest, { weekday }) => Math.max(latest, weekday), WORKDAYS + 1);
  return Array.from({ length: last }, (_, index) => index + 1);
}

export function numbersOf(lessons: readonly Lesson[]): number[] {
  const first = lessons.reduce((least, { number }) => Math.min(least, number), 1);
  const last = lessons.reduce((most, { number }) => Math.max(most, number), FEWEST);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
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
