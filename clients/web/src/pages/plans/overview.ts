/** Plan against fact of a school's journals, by teacher. Pure. */
import type { PlanOverviewQuery } from "@zhurnal/shared/generated/graphql";

export type Progress = NonNullable<PlanOverviewQuery["school"]>["planOverview"][number];

export interface OfTeacher {
  readonly id: string;
  readonly name: string;
  readonly journals: readonly Progress[];
}

/** Topics that are over beside those that were to be: more than 0 ahead, less behind. */
export const lead = ({ rowsDue, rowsTaught }: Pick<Progress, "rowsDue" | "rowsTaught">) => rowsTaught - rowsDue;

const worst = (journals: readonly Progress[]) => Math.min(0, ...journals.map(lead));

/** Teachers with their journals, whoever is furthest behind first. */
export function byTeacher(overview: readonly Progress[], nobody: string): readonly OfTeacher[] {
  const found = new Map<string, { name: string; journals: Progress[] }>();
  for (const progress of overview) {
    const teachers = progress.journal?.teachers ?? [];
    for (const { id, fullName } of teachers.length > 0 ? teachers : [{ id: "", fullName: nobody }]) {
      const known = found.get(id) ?? { name: fullName, journals: [] };
      known.journals.push(progress);
      found.set(id, known);
    }
  }
  return [...found]
    .map(([id, { name, journals }]) => ({ id, name, journals: journals.sort((a, b) => lead(a) - lead(b)) }))
    .sort((a, b) => worst(a.journals) - worst(b.journals) || a.name.localeCompare(b.name, "ru"));
}
