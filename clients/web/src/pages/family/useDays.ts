import { addDays } from "@zhurnal/shared/i18n/days";
import { formatDay } from "@zhurnal/shared/i18n/format";
import { useLocale, useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { messages } from "./messages";

/** Says the days of a right: the last one, not the day after. */
export function useDays() {
  const m = useMessages(messages);
  const { locale } = useLocale();
  const day = (date: string) => formatDay(locale, date, { day: "numeric", month: "long", year: "numeric" });
  return ({ since, until }: { readonly since: string; readonly until?: string | null }): string => {
    if (!until) return m.since(day(since));
    return until === since ? m.never : m.range(day(since), day(addDays(until, -1)));
  };
}
