/** A line in words: where it begins, where it ends, and its extremes. */
import type { Locale } from "@zhurnal/shared/i18n/locale";
import type { Point } from "./Lines";
import { summaryMessages } from "./messages";

type Told = Point & { readonly value: number };

export function summaryOf(locale: Locale, points: readonly Point[], print: (value: number) => string): string {
  const m = summaryMessages[locale];
  const told = points.filter((point): point is Told => point.value !== null);
  const [first, last] = [told[0], told.at(-1)];
  if (!first || !last) return m.none;
  if (told.length === 1) return m.one(first.label, print(first.value));
  const ordered = told.toSorted((a, b) => a.value - b.value);
  const [low, high] = [ordered[0] as Told, ordered.at(-1) as Told];
  const course = m.line(first.label, print(first.value), last.label, print(last.value));
  return `${course} ${m.extremes(high.label, print(high.value), low.label, print(low.value))}`;
}
