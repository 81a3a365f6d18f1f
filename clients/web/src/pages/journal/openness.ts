/** Which cells take entries, and where the page opens. Pure. */
interface Range {
  readonly since: string;
  readonly until?: string | null;
}

interface Dated {
  readonly date: string;
  readonly cancelled: boolean;
}

export type Closed = "outside" | "future" | "cancelled";

/** Whether a day lies in one of the half-open ranges. */
export const isWithin = (ranges: readonly Range[], day: string): boolean =>
  ranges.some(({ since, until }) => since <= day && (!until || day < until));

/** Why a cell takes no entry on a day of the school's, or null where it does. */
export function closedReason(membership: readonly Range[], { date, cancelled }: Dated, day: string): Closed | null {
  if (!isWithin(membership, date)) return "outside";
  if (cancelled) return "cancelled";
  return date > day ? "future" : null;
}

/** Today's lesson, or the last one held: where a teacher begins. */
export function startColumn(lessons: readonly Dated[], day: string): number {
  const held = lessons.findLastIndex(({ date, cancelled }) => date <= day && !cancelled);
  return Math.max(0, held);
}
