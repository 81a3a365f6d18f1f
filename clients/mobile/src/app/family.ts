/** Whom the app shows: the children, and the reader as a student. */
import type { FamilyHeadQuery, FamilyStudentFragment } from "../generated/graphql";

export interface Member {
  readonly student: FamilyStudentFragment;
  /** The reader's own: only a student says what homework is done. */
  readonly own: boolean;
}

export function membersOf({ viewer }: FamilyHeadQuery): readonly Member[] {
  if (!viewer) return [];
  const children = viewer.children.map((student) => ({ student, own: false }));
  const own = viewer.myself.map((student) => ({ student, own: true }));
  return [...children, ...own];
}

/** "Аня" of "Иванова Анна Сергеевна": the family calls its children by their given names. */
export const givenName = (fullName: string): string => fullName.split(" ")[1] ?? fullName;

/** What the reader may see of whom, to be compared with what they could before. */
export const rightsOf = (data: FamilyHeadQuery): readonly string[] => [
  ...membersOf(data).map(({ student }) => student.id),
  ...(data.viewer?.push.choices.map(({ student, kind }) => `${student.id} ${kind}`) ?? []),
];

/** Whether anything that could be seen can be seen no more. */
export const hasEnded = (before: readonly string[] | undefined, now: readonly string[]): boolean =>
  Boolean(before?.some((right) => !now.includes(right)));

/** The grading period that a day lies in, the shortest one; else the last that has begun. */
export function periodOn(
  student: FamilyStudentFragment,
  day: string,
): FamilyStudentFragment["periods"][number] | undefined {
  const begun = student.periods.filter(({ kind, since }) => kind !== "YEAR" && since <= day);
  return begun.find(({ until }) => until > day) ?? begun.at(-1) ?? student.periods[0];
}
