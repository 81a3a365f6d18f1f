/** What rings when, worked out of what the server says of each date. Times are the school's own; no clock is read in here. */
export interface Ring {
  readonly number: number;
  readonly startsAt: string;
  readonly endsAt: string;
}

/** One row of a date: which list rings for whom. */
export interface RungDay {
  readonly on: string;
  readonly gradeFrom: number;
  readonly gradeTo: number;
  /** Null: for all shifts. */
  readonly shift?: number | null | undefined;
  readonly isException: boolean;
  readonly schedule: { readonly id: string; readonly name: string; readonly bells: readonly Ring[] };
}

/** Grade levels whose bells are alike on all days shown. `shift` null: there are no shifts. */
export interface Band {
  readonly gradeFrom: number;
  readonly gradeTo: number;
  readonly shift: number | null;
}

const DAY_S = 86_400;

/** "08:30:00" as seconds since midnight. */
export function secondsOf(time: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = time.split(":").map(Number);
  return hours * 3600 + minutes * 60 + seconds;
}

/** The date and the second of the day that it is in a zone. */
export function clockIn(timeZone: string, at: number): { readonly day: string; readonly second: number } {
  const now = new Date(at);
  const day = new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" }).format(now);
  const time = new Intl.DateTimeFormat("en-GB", { timeZone, timeStyle: "medium" }).format(now);
  return { day, second: secondsOf(time) % DAY_S };
}

/** The tabs: the coarsest division of grade levels and shifts in which nobody has two lists of bells on one day. */
export function bandsOf(days: readonly RungDay[]): Band[] {
  const shifts = [...new Set(days.flatMap(({ shift }) => (shift == null ? [] : [shift])))].sort();
  const starts = [...new Set(days.flatMap(({ gradeFrom, gradeTo }) => [gradeFrom, gradeTo + 1]))].sort((a, b) => a - b);
  const ranges = starts.slice(0, -1).map((gradeFrom, place) => ({ gradeFrom, gradeTo: (starts[place + 1] ?? 12) - 1 }));
  return (shifts.length > 0 ? shifts : [null]).flatMap((shift) =>
    ranges
      .map((range) => ({ ...range, shift }))
      .filter((band) => days.some((day) => holds(day, band)))
      .reduce<Band[]>((merged, band) => join(merged, band, days), []),
  );
}

/** Whether a row of a date is for a band. */
function holds(day: RungDay, band: Band): boolean {
  const shift = day.shift ?? null;
  return (
    day.gradeFrom <= band.gradeFrom &&
    band.gradeTo <= day.gradeTo &&
    (shift === null || band.shift === null || shift === band.shift)
  );
}

function join(merged: readonly Band[], band: Band, days: readonly RungDay[]): Band[] {
  const before = merged.at(-1);
  const alike =
    before && before.gradeTo + 1 === band.gradeFrom && days.every((day) => holds(day, before) === holds(day, band));
  return alike ? [...merged.slice(0, -1), { ...before, gradeTo: band.gradeTo }] : [...merged, band];
}

/** What rings for a band on a date; undefined where nothing does. */
export const rungOn = (days: readonly RungDay[], on: string, band: Band): RungDay | undefined =>
  days.find((day) => day.on === on && holds(day, band));

export type Moment =
  | {
      readonly kind: "lesson" | "break" | "before";
      readonly number: number;
      readonly bellAt: string;
      readonly left: number;
    }
  | { readonly kind: "over" };

/** What is going on at a second of the day, with the seconds left until the next bell. `number`: the lesson, or the next one. */
export function momentOf(rings: readonly Ring[], second: number): Moment {
  const place = rings.findIndex(({ endsAt }) => second < secondsOf(endsAt));
  const ring = rings[place];
  if (!ring) return { kind: "over" };
  const inside = second >= secondsOf(ring.startsAt);
  const bellAt = inside ? ring.endsAt : ring.startsAt;
  const kind = inside ? "lesson" : place === 0 ? "before" : "break";
  return { kind, number: ring.number, bellAt, left: secondsOf(bellAt) - second };
}

/** Minutes between a lesson and the next one; null after the last. */
export function breakAfter(rings: readonly Ring[], place: number): number | null {
  const [ring, next] = [rings[place], rings[place + 1]];
  return ring && next ? Math.round((secondsOf(next.startsAt) - secondsOf(ring.endsAt)) / 60) : null;
}

/** "12:05", or "1:12:05" from an hour on. */
export function countdown(seconds: number): string {
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60), seconds % 60];
  const two = (value: number) => String(value).padStart(2, "0");
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}
