/** A school's classes as its timetable lists them: grade levels from the first, letters in order. */
interface Named {
  readonly gradeLevel: number;
  readonly letter: string;
}

export interface Grade<C> {
  readonly level: number;
  readonly named: readonly C[];
}

export function byGrade<C extends Named>(classes: readonly C[]): Grade<C>[] {
  const levels = [...new Set(classes.map(({ gradeLevel }) => gradeLevel))].sort((a, b) => a - b);
  return levels.map((level) => ({
    level,
    named: classes
      .filter(({ gradeLevel }) => gradeLevel === level)
      .sort((a, b) => a.letter.localeCompare(b.letter, "ru")),
  }));
}
