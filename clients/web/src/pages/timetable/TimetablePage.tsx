import { TimetableHeadDocument } from "@zhurnal/shared/generated/graphql";
import { addDays, isDay, weekStart } from "@zhurnal/shared/i18n/days";
import { formatDay } from "@zhurnal/shared/i18n/format";
import { useLocale, useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { useMemo } from "react";
import { useSearchParams } from "react-router";
import { isOffice } from "../../app/office";
import { useNarrow } from "../../app/useNarrow";
import { StaleNote } from "../../reading/StaleNote";
import { useReading } from "../../reading/useReading";
import { Waiting } from "../../reading/Waiting";
import { Empty, Failed, NotFound } from "../../ui/states";
import { DayTabs } from "./DayTabs";
import { messages } from "./messages";
import classes from "./Timetable.module.css";
import { TimetableHeader } from "./TimetableHeader";
import { useTimetableNews } from "./useTimetableNews";
import { useWeek } from "./useWeek";
import { WeekTable } from "./WeekTable";
import { daysOf } from "./week";
import { chosen, optionsFor, whoseOf, worksHere } from "./whose";

/** A week of lessons: one's own, a class's, a teacher's, a room's. */
export function TimetablePage() {
  const m = useMessages(messages);
  const [search, setSearch] = useSearchParams();
  const [head, again] = useReading(TimetableHeadDocument, {});

  if (head.state === "failed") return <Failed onRetry={again} />;
  if (head.state === "loading") return <Waiting blocks={[72, 420]} className={classes["page"]} />;
  const { viewer } = head.data;
  if (!viewer) return <NotFound />;
  const value = chosen(viewer, search.get("of"));
  if (value === null) return <Empty title={m.nobody} text={m.nobodyText} />;
  const asked = search.get("week");
  const monday = weekStart(isDay(asked) ? asked : viewer.day);
  const options = optionsFor(viewer);
  const label = options.flatMap(({ items }) => items).find((item) => item.value === value)?.label || m.mine;
  const change = (changed: Record<string, string>) =>
    setSearch((before) => ({ ...Object.fromEntries(before), ...changed }), { replace: true });
  const a3 = search.get("paper") === "a3";

  return (
    <div className={classes["page"]} data-paper={a3 ? "a3" : "a4"}>
      <TimetableHeader
        name={label}
        value={value}
        options={options}
        monday={monday}
        today={viewer.day}
        paper={a3 ? "a3" : "a4"}
        edits={isOffice(viewer.roles)}
        onChange={change}
      />
      <Week
        key={value}
        value={value}
        name={label}
        monday={monday}
        today={viewer.day}
        schoolId={worksHere(viewer) || viewer.schools.length > 0 ? viewer.schools[0]?.id : undefined}
      />
    </div>
  );
}

interface WeekProps {
  readonly value: string;
  readonly name: string;
  readonly monday: string;
  readonly today: string;
  readonly schoolId: string | undefined;
}

function Week({ value, name, monday, today, schoolId }: WeekProps) {
  const m = useMessages(messages);
  const { locale } = useLocale();
  const narrow = useNarrow();
  const whose = useMemo(() => whoseOf(value), [value]);
  const [reading, again] = useWeek(whose, monday);
  useTimetableNews(whose.schoolId || schoolId, again);

  if (reading.state === "failed") return <Failed onRetry={again} />;
  if (reading.state === "loading") return <Waiting blocks={[520]} />;
  const days = daysOf(reading.data, monday);
  const short = (day: string) => formatDay(locale, day, { day: "numeric", month: "short", year: "numeric" });
  const caption = `${name} · ${m.week(short(monday), short(addDays(monday, 6)))}`;
  return (
    <>
      {reading.data.length === 0 && <Empty title={m.emptyWeek} text={m.emptyWeekText} />}
      {reading.data.length > 0 && narrow && <DayTabs key={monday} days={days} today={today} kind={whose.kind} />}
      {reading.data.length > 0 && !narrow && (
        <WeekTable days={days} today={today} kind={whose.kind} caption={caption} />
      )}
      <StaleNote shown={reading.stale} askedAt={reading.askedAt} />
    </>
  );
}
