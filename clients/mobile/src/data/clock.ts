/** The school's clock, and what its bells mean at an instant. Nothing in here reads a clock. */
import type { Entry } from "./news";

const DAY_S = 86_400;

export type Moment =
  | {
      readonly kind: "lesson" | "break" | "before";
      readonly entry: Entry;
      readonly bellAt: string;
      readonly seconds: number;
    }
  | { readonly kind: "over" }
  | { readonly kind: "free" };

/** "08:30:00" as seconds since midnight. */
export function secondsOf(time: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = time.split(":").map(Number);
  return hours * 3600 + minutes * 60 + seconds;
}

const printers = new Map<string, Intl.DateTimeFormat>();

/** Prints "2026-11-23, 08:30:00"; made once for a zone, because making one is dear. */
function printerIn(timeZone: string): Intl.DateTimeFormat {
  const known = printers.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-CA", {
    timeZone,
    dateStyle: "short",
    timeStyle: "medium",
    hourCycle: "h23",
  });
  printers.set(timeZone, made);
  return made;
}

/** The date and the second of the day that it is in a zone. */
export function clockIn(timeZone: string, at: number): { readonly day: string; readonly second: number } {
  const now = new Date(at);
  const [day = "", time = ""] = printerIn(timeZone).format(now).split(", ");
  return { day, second: secondsOf(time) % DAY_S };
}

/** Whether a lesson is held. */
export const isHeld = ({ lesson }: Entry): boolean => lesson.status !== "CANCELLED";

type Rung = { readonly entry: Entry; readonly startsAt: string; readonly endsAt: string };

function rung(lessons: readonly Entry[]): Rung[] {
  const rings = lessons.filter(isHeld).flatMap((entry) => (entry.lesson.bell ? [{ entry, ...entry.lesson.bell }] : []));
  return rings.sort((a, b) => secondsOf(a.startsAt) - secondsOf(b.startsAt));
}

/** What is going on at a second of the day: within a lesson, before one, after them all, or on a day without any. */
export function momentOf(lessons: readonly Entry[], second: number): Moment {
  const rings = rung(lessons);
  if (rings.length === 0) return { kind: "free" };
  const place = rings.findIndex(({ endsAt }) => second < secondsOf(endsAt));
  const ring = rings[place];
  if (!ring) return { kind: "over" };
  const inside = second >= secondsOf(ring.startsAt);
  const bellAt = inside ? ring.endsAt : ring.startsAt;
  const kind = inside ? "lesson" : place === 0 ? "before" : "break";
  return { kind, entry: ring.entry, bellAt, seconds: secondsOf(bellAt) - second };
}

/** Whether a lesson is over, going on, or ahead at a second of its day. */
export function phaseOf({ lesson: { bell } }: Entry, second: number): "over" | "now" | "ahead" {
  if (!bell || second < secondsOf(bell.startsAt)) return "ahead";
  return second < secondsOf(bell.endsAt) ? "now" : "over";
}
