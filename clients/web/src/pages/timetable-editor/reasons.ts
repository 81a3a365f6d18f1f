/** What clashes are called. Pure. */
import type { Rival } from "./grid";

interface Words {
  readonly kindGroup: string;
  readonly kindStudents: string;
  readonly kindTeacher: string;
  readonly kindRoom: string;
  readonly kindJournal: string;
  readonly blocked: (why: string, who: string) => string;
}

/** "учитель занят: 7Б · Алгебра", once for each lesson in the way. */
export function reasons(m: Words, clashes: readonly Rival[]): string {
  const why = {
    GROUP: m.kindGroup,
    STUDENTS: m.kindStudents,
    TEACHER: m.kindTeacher,
    ROOM: m.kindRoom,
    JOURNAL: m.kindJournal,
  };
  return clashes
    .map(({ kind, lesson }) => m.blocked(why[kind], `${lesson.group.name} · ${lesson.subject.name}`))
    .join("; ");
}
