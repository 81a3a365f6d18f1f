/** Grading periods as pages offer them: parts of the year in order, the year after its parts. */
export interface Period {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly since: string;
  readonly until: string;
  readonly closed: boolean;
}

const length = ({ since, until }: Period): number => Date.parse(until) - Date.parse(since);

/** Short ones first, and by date among those of one kind: quarters, half-years, the year. */
export function inOrder<P extends Period>(periods: readonly P[]): P[] {
  const longest = new Map<string, number>();
  for (const period of periods) longest.set(period.kind, Math.max(longest.get(period.kind) ?? 0, length(period)));
  const rank = ({ kind }: P) => longest.get(kind) ?? 0;
  return [...periods].sort((a, b) => rank(a) - rank(b) || a.since.localeCompare(b.since));
}

/** The shortest period that holds the day, or else the last one that has begun, or else the first. */
export function currentPeriod<P extends Period>(periods: readonly P[], day: string): P | undefined {
  const ordered = inOrder(periods);
  const kind = ordered[0]?.kind;
  const parts = ordered.filter((period) => period.kind === kind);
  const begun = parts.filter(({ since }) => since <= day);
  return begun.find(({ until }) => day < until) ?? begun.at(-1) ?? ordered[0];
}
