/** The school's clock: what is going on now, and when the next bell rings. Minutes are those since the school's midnight. */
export interface Ringing {
  readonly startsAt: string;
  readonly endsAt: string;
}

export interface Timed {
  readonly number: number;
  readonly bell?: Ringing | null;
}

export type Phase = "ahead" | "now" | "over";

export type Moment =
  | { readonly kind: "lesson"; readonly number: number; readonly bellAt: string; readonly minutes: number }
  | { readonly kind: "before"; readonly number: number; readonly bellAt: string; readonly minutes: number }
  | { readonly kind: "over" };

/** "08:30:00" as minutes. */
export function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return hours * 60 + minutes;
}

/** The date and the minute it is at the school. */
export function schoolClock(timeZone: string, now: Date): { readonly day: string; readonly minute: number } {
  const day = new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" }).format(now);
  const time = new Intl.DateTimeFormat("en-GB", { timeZone, timeStyle: "medium" }).format(now);
  return { day, minute: minutesOf(time) };
}

export function phaseOf(bell: Ringing, minute: number): Phase {
  if (minute < minutesOf(bell.startsAt)) return "ahead";
  return minute < minutesOf(bell.endsAt) ? "now" : "over";
}

/** What the lessons of a day mean at a minute of it: in a lesson, before one, or after them all. */
export function momentOf(lessons: readonly Timed[], minute: number): Moment {
  const rings = lessons.flatMap(({ number, bell }) => (bell ? [{ number, ...bell }] : []));
  const ordered = rings.sort((a, b) => minutesOf(a.startsAt) - minutesOf(b.startsAt));
  const next = ordered.find((ring) => phaseOf(ring, minute) !== "over");
  if (!next) return { kind: "over" };
  const inside = phaseOf(next, minute) === "now";
  const bellAt = inside ? next.endsAt : next.startsAt;
  return { kind: inside ? "lesson" : "before", number: next.number, bellAt, minutes: minutesOf(bellAt) - minute };
}
