/** Arithmetic on ISO days ("2026-11-23"), free of time zones. */
const DAY = 86_400_000;

const parse = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const print = (instant: number): string => new Date(instant).toISOString().slice(0, 10);

export const addDays = (day: string, days: number): string => print(parse(day) + days * DAY);

/** The Monday of the week that holds the day. */
export const weekStart = (day: string): string => addDays(day, -((new Date(parse(day)).getUTCDay() + 6) % 7));

/** Today's date on the reader's calendar, or in the given time zone. */
export function today(timeZone?: string): string {
  const options: Intl.DateTimeFormatOptions = { year: "numeric", month: "2-digit", day: "2-digit" };
  return new Intl.DateTimeFormat("en-CA", timeZone ? { ...options, timeZone } : options).format(new Date());
}

export const isDay = (value: string | null | undefined): value is string =>
  /^\d{4}-\d{2}-\d{2}$/.test(value ?? "") && !Number.isNaN(parse(value as string));
