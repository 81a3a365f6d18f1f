import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { addDays, isDay, weekStart } from "@zhurnal/shared/i18n/days";
import { formatDay } from "@zhurnal/shared/i18n/format";
import { useLocale, useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { useFamily } from "../app/FamilyContext";
import { setSearch, useSearch } from "../app/route";
import { diaryMessages } from "../screens/diary/messages";
import classes from "./Bar.module.css";

/** The Monday of the week in the address; else of this week. */
export function useWeek(): string {
  const { day } = useFamily();
  const given = useSearch().get("week");
  return weekStart(isDay(given) ? given : day);
}

/** Goes from week to week. */
export function WeekBar({ monday }: { readonly monday: string }) {
  const m = useMessages(diaryMessages);
  const { locale } = useLocale();
  const { day } = useFamily();
  const current = weekStart(day) === monday;
  const name = (on: string) => formatDay(locale, on, { day: "numeric", month: "short" });
  const turn = (weeks: number) => () => setSearch("week", addDays(monday, weeks * 7));
  return (
    <div className={classes["bar"]}>
      <button type="button" className={classes["step"]} aria-label={m.earlier} onClick={turn(-1)}>
        <IconChevronLeft size={22} aria-hidden />
      </button>
      <button
        type="button"
        className={classes["name"]}
        aria-label={`${name(monday)} – ${name(addDays(monday, 6))}${current ? "" : `. ${m.thisWeek}`}`}
        disabled={current}
        onClick={() => setSearch("week", null)}
      >
        {name(monday)} – {name(addDays(monday, 6))}
      </button>
      <button type="button" className={classes["step"]} aria-label={m.later} onClick={turn(1)}>
        <IconChevronRight size={22} aria-hidden />
      </button>
    </div>
  );
}
