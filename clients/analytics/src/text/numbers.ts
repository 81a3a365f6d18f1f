/** Figures as people read them. Shares arrive as decimals from 0 to 1 and are never recomputed here. */
import type { Locale } from "@zhurnal/shared/i18n/locale";

const tags: Readonly<Record<Locale, string>> = { ru: "ru-RU", en: "en-GB" };

/** What stands where a figure is kept back because it would tell of few people: always below six, at times up to nine. */
export const HIDDEN = "< 10";
/** What stands where there is nothing to count. */
export const NONE = "—";

type Figure = string | number | null | undefined;

const said = (figure: Figure, print: (value: number) => string): string =>
  figure === null || figure === undefined ? NONE : print(Number(figure));

/** "83 %". */
export const percent = (locale: Locale, share: Figure, digits = 0): string =>
  said(share, (value) =>
    new Intl.NumberFormat(tags[locale], { style: "percent", maximumFractionDigits: digits }).format(value),
  );

/** "1 240", "12,5". */
export const count = (locale: Locale, value: Figure, digits = 0): string =>
  said(value, (number) => new Intl.NumberFormat(tags[locale], { maximumFractionDigits: digits }).format(number));

const units = {
  ru: { minute: "мин", hour: "ч", day: "дн." },
  en: { minute: "min", hour: "h", day: "d" },
} as const;

/** "45 мин", "3 ч 20 мин", "2 дн. 4 ч". */
export function duration(locale: Locale, minutes: Figure): string {
  const unit = units[locale];
  return said(minutes, (value) => {
    const whole = Math.round(value);
    if (whole < 60) return `${whole}\u00a0${unit.minute}`;
    const [large, small, largeUnit, smallUnit] =
      whole < 1440
        ? [Math.floor(whole / 60), whole % 60, unit.hour, unit.minute]
        : [Math.floor(whole / 1440), Math.floor((whole % 1440) / 60), unit.day, unit.hour];
    return `${large}\u00a0${largeUnit}${small > 0 ? ` ${small}\u00a0${smallUnit}` : ""}`;
  });
}

/** "36 ч", "2 дн.": a duration at the edge of a scale. */
export const shortDuration = (locale: Locale, minutes: number): string =>
  minutes % 60 === 0 && minutes % 1440 !== 0 ? `${minutes / 60}\u00a0${units[locale].hour}` : duration(locale, minutes);

/** A share as a number of percent with one digit, for tables that programs read: 83.4. */
export const inPercent = (share: string | null | undefined): number | null =>
  share === null || share === undefined ? null : Math.round(Number(share) * 1000) / 10;

/** "+4 п. п.": how far a share moved, in percentage points; empty where it did not. */
export function points(locale: Locale, now: Figure, before: Figure): string {
  if (now === null || now === undefined || before === null || before === undefined) return "";
  const moved = Math.round((Number(now) - Number(before)) * 100);
  if (moved === 0) return "";
  const sign = moved > 0 ? "+" : "−";
  return `${sign}${Math.abs(moved)}\u00a0${locale === "ru" ? "п.\u00a0п." : "pp"}`;
}
