/** What is in the way of a lesson at a place, and who and what is free there. Pure; the server has the last word. */
import type { ClashKind } from "@zhurnal/shared/generated/graphql";
import type { Journal, Lesson, Place, Room } from "./grid";
import type { Held } from "./held";

/** What is on its way to another place: a lesson of the timetable with all its parts, or a new one of a journal. */
export interface Hand {
  readonly journal: Journal;
  readonly lesson: Lesson | null;
  readonly ownIds: ReadonlySet<string>;
  readonly length: number;
  readonly held: Held;
  /** Lessons of the same students, as the server knows them; null while it is asked. */
  readonly rivals: ReadonlyMap<string, ClashKind> | null;
}

/** A lesson in the way, and all that both need. */
export interface Clash {
  readonly lesson: Lesson;
  readonly kinds: readonly ClashKind[];
  /** The teachers both need. */
  readonly teachers: readonly string[];
}

export type Index = ReadonlyMap<string, readonly Lesson[]>;

const slot = ({ week, weekday }: Place, number: number): string => `${week}/${weekday}/${number}`;

/** Lessons of the whole timetable by their time. */
export function indexOf(lessons: readonly Lesson[]): Index {
  const found = new Map<string, Lesson[]>();
  for (const lesson of lessons) {
    const key = slot(lesson, lesson.number);
    const here = found.get(key);
    if (here) here.push(lesson);
    else found.set(key, [lesson]);
  }
  return found;
}

const beside = (index: Index, place: Place, length: number, ownIds: ReadonlySet<string>): Lesson[] =>
  Array.from({ length }, (_, part) => index.get(slot(place, place.number + part)) ?? [])
    .flat()
    .filter(({ id }) => !ownIds.has(id));

/** The lessons that the one in hand cannot stand beside: none where it may be dropped. */
export function clashesAt(hand: Hand, place: Place, index: Index): Clash[] {
  const { journal, held, length, ownIds, rivals } = hand;
  return beside(index, place, length, ownIds).flatMap((lesson) => {
    const kinds: ClashKind[] = [];
    const teachers = lesson.teachers.filter(({ id }) => held.teacherIds.includes(id));
    if (lesson.journalId === journal.id) kinds.push("JOURNAL");
    else if (lesson.occupiesGroup && !held.shares.includes("GROUP")) {
      const known = rivals?.get(lesson.id);
      if (lesson.group.id === journal.group.id) kinds.push("GROUP");
      else if (known === "GROUP" || known === "STUDENTS") kinds.push(known);
    }
    if (teachers.length > 0 && lesson.occupiesTeachers && !held.shares.includes("TEACHER")) kinds.push("TEACHER");
    if (lesson.room && lesson.room.id === held.roomId && lesson.occupiesRoom && !held.shares.includes("ROOM"))
      kinds.push("ROOM");
    return kinds.length > 0 ? [{ lesson, kinds, teachers: teachers.map(({ fullName }) => fullName) }] : [];
  });
}

/** Rooms in which nothing is held at the time: those where the subject is taught otherwise come first. */
export function freeRooms(
  place: Place,
  length: number,
  ownIds: ReadonlySet<string>,
  subjectId: string,
  { index, lessons, rooms }: { index: Index; lessons: readonly Lesson[]; rooms: readonly Room[] },
): Room[] {
  const taken = new Set(beside(index, place, length, ownIds).map(({ room }) => room?.id));
  const usual = new Map<string, number>();
  for (const { room, subject } of lessons)
    if (room && subject.id === subjectId) usual.set(room.id, (usual.get(room.id) ?? 0) + 1);
  return rooms
    .filter(({ id }) => !taken.has(id))
    .sort((one, other) => (usual.get(other.id) ?? 0) - (usual.get(one.id) ?? 0));
}

export interface Person {
  readonly id: string;
  readonly fullName: string;
}

/** Who teaches a subject in any journal, by name. */
export function teachersOfSubject(subjectId: string, journals: readonly Journal[]): Person[] {
  const found = new Map<string, Person>();
  for (const { subject, teachers } of journals)
    if (subject.id === subjectId) for (const teacher of teachers) found.set(teacher.id, teacher);
  return [...found.values()].sort((one, other) => one.fullName.localeCompare(other.fullName, "ru"));
}

/** Those of them who give no lesson at the time. */
export function freeOf(
  people: readonly Person[],
  place: Place,
  length: number,
  ownIds: ReadonlySet<string>,
  index: Index,
): Person[] {
  const busy = new Set(beside(index, place, length, ownIds).flatMap(({ teachers }) => teachers.map(({ id }) => id)));
  return people.filter(({ id }) => !busy.has(id));
}
