/** A period's marks and averages put together by subject. Pure. */
import type { FamilyMarksQuery } from "../../generated/graphql";

type Source = NonNullable<FamilyMarksQuery["student"]>;
export type Result = Source["subjects"][number];
type Mark = Source["diary"][number]["lessons"][number]["marks"][number];

export interface SubjectRow {
  readonly subject: Result["subject"];
  readonly marks: readonly { readonly on: string; readonly mark: Mark }[];
  readonly average: NonNullable<Result["average"]> | null;
}

/** Every subject with an average or a mark, by name; marks that never count are there too. */
export function bySubject({ subjects, diary }: Source): readonly SubjectRow[] {
  const rows = new Map<string, SubjectRow>();
  for (const { subject, average } of subjects) rows.set(subject.id, { subject, average: average ?? null, marks: [] });
  for (const { lesson, marks } of diary.flatMap(({ lessons }) => lessons)) {
    if (marks.length === 0) continue;
    const row = rows.get(lesson.subject.id) ?? { subject: lesson.subject, average: null, marks: [] };
    rows.set(lesson.subject.id, { ...row, marks: [...row.marks, ...marks.map((mark) => ({ on: lesson.on, mark }))] });
  }
  return [...rows.values()].sort((a, b) => a.subject.name.localeCompare(b.subject.name, "ru"));
}
