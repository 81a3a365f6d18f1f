/** Which days a dashboard tells of: a preset or two dates, both ends included, in the school's calendar. */
import { addDays, isDay, weekStart } from "@zhurnal/shared/i18n/days";

export const presets = ["7d", "30d", "90d", "year"] as const;
export type Preset = (typeof presets)[number];

export interface Range {
  readonly from: string;
  readonly to: string;
  /** Null for two dates of one's own. */
  readonly preset: Preset | null;
}

/** What the server answers at once: a school year with some weeks to spare. */
export const LONGEST_DAYS = 400;
export const DEFAULT_PRESET: Preset = "30d";

const LENGTHS: Readonly<Record<Exclude<Preset, "year">, number>> = { "7d": 7, "30d": 30, "90d": 90 };

const WEEKS: Readonly<Record<Exclude<Preset, "year">, number>> = { "7d": 1, "30d": 4, "90d": 13 };

const isPreset = (value: string | null): value is Preset => presets.includes(value as Preset);

/** The first of September that the day's school year began with. */
export function yearStart(day: string): string {
  const year = Number(day.slice(0, 4)) - (day.slice(5, 7) < "09" ? 1 : 0);
  return `${year}-09-01`;
}

export const lengthOf = ({ from, to }: Pick<Range, "from" | "to">): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1;

export function presetRange(preset: Preset, today: string): Range {
  const from = preset === "year" ? yearStart(today) : addDays(today, 1 - LENGTHS[preset]);
  return { from, to: today, preset };
}

/** What an address says; anything that is no range of days is the usual one. */
export function readRange(search: URLSearchParams, today: string): Range {
  const [from, to] = [search.get("from"), search.get("to")];
  if (isDay(from) && isDay(to) && from <= to && lengthOf({ from, to }) <= LONGEST_DAYS)
    return { from, to, preset: null };
  const preset = search.get("range");
  return presetRange(isPreset(preset) ? preset : DEFAULT_PRESET, today);
}

/**
 * What those outside a school are told of: whole weeks, Monday to Sunday, that are over. A preset is about as many
 * weeks.
 */
export function weeksOf(range: Range, today: string): Range {
  const to = earlier(addDays(weekStart(range.to), 6), addDays(weekStart(today), -1));
  if (range.preset && range.preset !== "year") return { ...range, from: addDays(to, 1 - 7 * WEEKS[range.preset]), to };
  return { ...range, from: earlier(weekStart(range.from), addDays(to, -6)), to };
}

const earlier = (one: string, other: string): string => [one, other].toSorted()[0] as string;

/** As many days right before: what a figure is compared with. */
export function rangeBefore(range: Range): { readonly from: string; readonly to: string } {
  return { from: addDays(range.from, -lengthOf(range)), to: addDays(range.from, -1) };
}
