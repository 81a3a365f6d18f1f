/** What is said of a day of the year. */
import { addDays } from "@zhurnal/shared/i18n/days";
import { formatDay } from "@zhurnal/shared/i18n/format";
import type { Locale } from "@zhurnal/shared/i18n/locale";
import type { messages } from "./messages";
import type { Day } from "./year";

const MONDAY = "2026-11-23";

/** "понедельник" for 1. */
export const weekdayName = (locale: Locale, weekday: number): string =>
  formatDay(locale, addDays(MONDAY, weekday - 1), { weekday: "long" });

export function aboutDay({ kind, holiday, worked }: Day, m: (typeof messages)["ru"], locale: Locale): string {
  if (holiday) return holiday.name;
  const said = m[kind];
  return worked ? [said, m.worksAs(weekdayName(locale, worked.follows)), worked.name].filter(Boolean).join(", ") : said;
}
