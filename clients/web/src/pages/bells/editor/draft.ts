/** Lists of bells while they are edited, and two of them side by side. Times are "08:30". */
import type { Ring } from "../rung";

export interface DraftBell {
  readonly number: number;
  readonly startsAt: string;
  readonly endsAt: string;
}

const short = (time: string) => time.slice(0, 5);
const LESSON_MIN = 40;
const BREAK_MIN = 10;

const later = (time: string, minutes: number): string => {
  const [hours = 0, rest = 0] = time.split(":").map(Number);
  const total = Math.min(hours * 60 + rest + minutes, 23 * 60 + 59);
  return `${String(Math.floor(total / 60)).padStart(2, "0")}:${String(total % 60).padStart(2, "0")}`;
};

export const draftOf = (bells: readonly Ring[]): DraftBell[] =>
  bells.map(({ number, startsAt, endsAt }) => ({ number, startsAt: short(startsAt), endsAt: short(endsAt) }));

/** One more lesson, as long as the last one, after a usual break. */
export function withOneMore(bells: readonly DraftBell[]): DraftBell[] {
  const last = bells.at(-1);
  if (!last) return [{ number: 1, startsAt: "08:30", endsAt: "09:10" }];
  const startsAt = later(last.endsAt, BREAK_MIN);
  return [...bells, { number: last.number + 1, startsAt, endsAt: later(startsAt, LESSON_MIN) }];
}

export interface Compared {
  readonly number: number;
  readonly before: string | null;
  readonly after: string | null;
}

const span = (ring: Ring | undefined) => (ring ? `${short(ring.startsAt)}–${short(ring.endsAt)}` : null);

/** Every lesson's times before and after a change, by number. */
export function compared(before: readonly Ring[], after: readonly Ring[]): Compared[] {
  const numbers = [...new Set([...before, ...after].map(({ number }) => number))].sort((a, b) => a - b);
  const of = (rings: readonly Ring[], number: number) => span(rings.find((ring) => ring.number === number));
  return numbers.map((number) => ({ number, before: of(before, number), after: of(after, number) }));
}
