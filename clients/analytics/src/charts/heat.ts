/** What a map of weekdays and hours is made of. Nothing drawn in here. */
import { addDays } from "@zhurnal/shared/i18n/days";
import { formatDay, sentence } from "@zhurnal/shared/i18n/format";
import type { Locale } from "@zhurnal/shared/i18n/locale";

export interface Spot {
  /** 1 is Monday. */
  readonly weekday: number;
  readonly hour: number;
  readonly visits: number | null;
  readonly hidden: boolean;
}

const EARLIEST = 6;
const LATEST = 22;

/** The hours from the first to the last with a visit, and the day's hours at least. */
export function hoursOf(spots: readonly Spot[]): number[] {
  const seen = spots.filter(({ visits, hidden }) => hidden || (visits ?? 0) > 0).map(({ hour }) => hour);
  const [first, last] = [Math.min(EARLIEST, ...seen), Math.max(LATEST, ...seen)];
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

export const spotAt = (spots: readonly Spot[], weekday: number, hour: number): Spot | undefined =>
  spots.find((spot) => spot.weekday === weekday && spot.hour === hour);

/** 0 for nothing, 1 to 4 by quarters of the most. */
export const degreeOf = (visits: number, most: number): number =>
  visits <= 0 ? 0 : Math.min(4, Math.ceil((visits / most) * 4));

const A_MONDAY = "2026-01-05";

export const weekdayNames = (locale: Locale, weekday: "short" | "long"): string[] =>
  Array.from({ length: 7 }, (_, at) => sentence(formatDay(locale, addDays(A_MONDAY, at), { weekday })));
