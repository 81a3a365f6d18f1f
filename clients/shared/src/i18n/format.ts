/** Dates, times and numbers in the reader's language. Days are ISO dates of the school and are never shifted by a zone. */
import type { Locale } from "./locale";

const tags: Record<Locale, string> = { ru: "ru-RU", en: "en-GB" };

const cache = new Map<string, Intl.DateTimeFormat>();

function formatter(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale}${JSON.stringify(options)}`;
  const known = cache.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(tags[locale], options);
  cache.set(key, made);
  return made;
}

/** A school day ("2026-11-23") as the options say. */
export function formatDay(locale: Locale, isoDate: string, options: Intl.DateTimeFormatOptions): string {
  return formatter(locale, { ...options, timeZone: "UTC" }).format(new Date(`${isoDate}T00:00:00Z`));
}

/** An instant in the zone that is told it: a school's. Undefined is the device's own. */
export function formatInstant(
  locale: Locale,
  instant: string,
  options: Intl.DateTimeFormatOptions & { readonly timeZone: string | undefined },
): string {
  return formatter(locale, options).format(new Date(instant));
}

/** A decimal string ("4.67") with the language's separator; digits are never recomputed. */
export function formatDecimal(locale: Locale, decimal: string): string {
  return locale === "ru" ? decimal.replace(".", ",") : decimal;
}

/** "08:30" from "08:30:00". */
export const formatTime = (time: string): string => time.slice(0, 5);

/** A whole sentence's first letter raised: Intl gives Russian weekdays in lower case. */
export const sentence = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);
