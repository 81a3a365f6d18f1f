/** What clashes are called, with both sides. Pure. */
import type { ClashKind } from "@zhurnal/shared/generated/graphql";
import { withInitials } from "../../ui/names";
import type { Clash } from "./clashes";

interface Words {
  readonly kindGroup: (group: string) => string;
  readonly kindStudents: string;
  readonly kindTeacher: (names: string) => string;
  readonly kindRoom: (room: string) => string;
  readonly kindJournal: string;
}

interface Titled {
  readonly group: { readonly name: string };
  readonly subject: { readonly name: string };
}

/** "7А · Алгебра" */
export const nameOf = ({ group, subject }: Titled): string => `${group.name} · ${subject.name}`;

/** "у Лебедевой И. В. другой урок: 7Б · Алгебра", once for each lesson in the way. */
export function reasonOf(m: Words, { kinds, lesson, teachers }: Clash): string {
  const say: Record<ClashKind, string> = {
    GROUP: m.kindGroup(lesson.group.name),
    STUDENTS: m.kindStudents,
    TEACHER: m.kindTeacher(teachers.map(withInitials).join(", ")),
    ROOM: m.kindRoom(lesson.room?.name ?? ""),
    JOURNAL: m.kindJournal,
  };
  return `${kinds.map((kind) => say[kind]).join(", ")}: ${nameOf(lesson)}`;
}

export const reasons = (m: Words, clashes: readonly Clash[]): string =>
  clashes.map((clash) => reasonOf(m, clash)).join("; ");

/** "10А · Физика (Лебедева И. В., 214)": whom one meets there, and over what, where there is little room. */
export function briefly({ kinds, lesson, teachers }: Clash): string {
  const over = [...teachers.map(withInitials), kinds.includes("ROOM") && lesson.room?.name].filter(Boolean);
  return over.length > 0 ? `${nameOf(lesson)} (${over.join(", ")})` : nameOf(lesson);
}
