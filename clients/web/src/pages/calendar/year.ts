/** A school's year worked out day by day of what the server says: which days are taught, which are not, and why. Pure. */
import { addDays } from "@zhurnal/shared/i18n/days";

export interface Span {
  readonly id: string;
  readonly name: string;
  readonly since: string;
  /** The day after the last. */
  readonly until: string;
}

export interface Grades {
  readonly gradeFrom: number;
  readonly gradeTo: number;
}

export interface Worked {
  readonly id: string;
  readonly name: string;
  readonly on: string;
  readonly follows: number;
}

export interface Told {
  readonly periods: readonly (Span & Grades & { readonly kind: string })[];
  readonly holidays: readonly Span[];
  readonly workingDays: readonly Worked[];
  readonly bellDays: readonly (Grades & { readonly on: string })[];
  readonly classes: readonly { readonly gradeLevel: number }[];
}

/** `partly`: some grade levels alone have lessons; `off`: nobody has, though the day lies in a period; `out`: it lies in none. */
export type Kind = "taught" | "partly" | "off" | "holiday" | "out";

export interface Day {
  readonly on: string;
  readonly kind: Kind;
  readonly holiday?: Span | undefined;
  readonly worked?: Worked | undefined;
}

export interface Month {
  /** Its first day. */
  readonly first: string;
  /** Empty places before the first day in a week that begins on Monday. */
  readonly before: number;
  readonly days: readonly Day[];
}

const holds = ({ since, until }: Pick<Span, "since" | "until">, on: string) => since <= on && on < until;

const weekdayOf = (on: string) => (new Date(`${on}T00:00:00Z`).getUTCDay() + 6) % 7;

const gradesOf = ({ classes }: Told): number[] => [...new Set(classes.map(({ gradeLevel }) => gradeLevel))];

/** Which grade levels that the school has are taught on each day that anybody is. */
function taughtOn(told: Told): Map<string, Set<number>> {
  const levels = gradesOf(told);
  const taught = new Map<string, Set<number>>();
  for (const { on, gradeFrom, gradeTo } of told.bellDays) {
    const those = levels.filter((level) => gradeFrom <= level && level <= gradeTo);
    if (those.length > 0) taught.set(on, new Set([...(taught.get(on) ?? []), ...those]));
  }
  return taught;
}

/** The months of [since, until), each with its days. */
export function monthsOf(told: Told, since: string, until: string): Month[] {
  const [taught, levels] = [taughtOn(told), gradesOf(told).length];
  const dayOf = (on: string): Day => {
    const holiday = told.holidays.find((each) => holds(each, on));
    const worked = told.workingDays.find((each) => each.on === on);
    const count = taught.get(on)?.size ?? 0;
    const inside = told.periods.some((period) => holds(period, on));
    const idle: Kind = inside ? "off" : "out";
    const kind = holiday ? "holiday" : count === 0 ? idle : count < levels ? "partly" : "taught";
    return { on, kind, holiday, worked: holiday ? undefined : worked };
  };
  const months: Month[] = [];
  for (let first = `${since.slice(0, 7)}-01`; first < until; first = nextMonth(first)) {
    const days: Day[] = [];
    for (let on = first; on < nextMonth(first); on = addDays(on, 1)) days.push(dayOf(on));
    months.push({ first, before: weekdayOf(first), days });
  }
  return months;
}

export const nextMonth = (first: string): string => `${addDays(first, 31).slice(0, 7)}-01`;

/** How many days of a range are taught: the fewest and the most among grade levels that it is for. */
export function daysTaught(told: Told, { since, until, gradeFrom, gradeTo }: Omit<Span, "id" | "name"> & Grades) {
  const days = [...taughtOn(told)].filter(([on]) => holds({ since, until }, on));
  const counts = gradesOf(told)
    .filter((level) => gradeFrom <= level && level <= gradeTo)
    .map((level) => days.filter(([, levels]) => levels.has(level)).length);
  return counts.length === 0 ? null : { least: Math.min(...counts), most: Math.max(...counts) };
}

/** Where a key leads from a day: by days, weeks and months, within [since, until); null for any other key. */
export function reached(key: string, on: string, since: string, until: string): string | null {
  const found = led(key, on);
  if (found === null) return null;
  return found < since ? since : found >= until ? addDays(until, -1) : found;
}

function led(key: string, on: string): string | null {
  const month = `${on.slice(0, 7)}-01`;
  switch (key) {
    case "ArrowLeft":
      return addDays(on, -1);
    case "ArrowRight":
      return addDays(on, 1);
    case "ArrowUp":
      return addDays(on, -7);
    case "ArrowDown":
      return addDays(on, 7);
    case "PageUp":
      return sameIn(`${addDays(month, -1).slice(0, 7)}-01`, on);
    case "PageDown":
      return sameIn(nextMonth(month), on);
    case "Home":
      return addDays(on, -weekdayOf(on));
    case "End":
      return addDays(on, 6 - weekdayOf(on));
    default:
      return null;
  }
}

/** The day of that number in the month that begins on `first`, or its last. */
function sameIn(first: string, on: string): string {
  const last = addDays(nextMonth(first), -1);
  const same = `${first.slice(0, 8)}${on.slice(8)}`;
  return same > last ? last : same;
}
