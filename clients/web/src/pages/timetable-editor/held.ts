/** How a lesson is held: room, teachers, and what it is declared to share with lessons beside it. Pure. */
import type { ClashKind } from "@zhurnal/shared/generated/graphql";
import type { Journal, Lesson } from "./grid";

/** What can be declared: several groups in one gym, one teacher for two groups, a lesson beside another of the group. */
export type Shared = Extract<ClashKind, "GROUP" | "TEACHER" | "ROOM">;

export interface Held {
  readonly roomId: string | null;
  readonly teacherIds: readonly string[];
  readonly shares: readonly Shared[];
}

export function heldOf(lesson: Lesson): Held {
  const shared: readonly [Shared, boolean][] = [
    ["GROUP", !lesson.occupiesGroup],
    ["TEACHER", !lesson.occupiesTeachers],
    ["ROOM", !lesson.occupiesRoom],
  ];
  return {
    roomId: lesson.room?.id ?? null,
    teacherIds: lesson.teachers.map(({ id }) => id),
    shares: shared.filter(([, is]) => is).map(([kind]) => kind),
  };
}

/** A new lesson of a journal: its teachers, and the room that its lessons are held in most. */
export function heldByJournal(journal: Journal, lessons: readonly Lesson[]): Held {
  const own = lessons.filter(({ journalId }) => journalId === journal.id);
  const [last] = own.slice(-1);
  return { roomId: last?.room?.id ?? null, teacherIds: journal.teachers.map(({ id }) => id), shares: [] };
}

export const sameHeld = (one: Held, other: Held): boolean =>
  one.roomId === other.roomId &&
  [...one.teacherIds].sort().join() === [...other.teacherIds].sort().join() &&
  [...one.shares].sort().join() === [...other.shares].sort().join();
