import { DiaryWeekDocument } from "@zhurnal/shared/generated/graphql";
import { addDays } from "@zhurnal/shared/i18n/days";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { type RefObject, useEffect, useMemo, useRef } from "react";
import { StaleNote } from "../../reading/StaleNote";
import { useReading } from "../../reading/useReading";
import { Waiting } from "../../reading/Waiting";
import { Empty, Failed } from "../../ui/states";
import { DayCard } from "./DayCard";
import classes from "./Diary.module.css";
import { messages } from "./messages";
import { withNews } from "./news";
import type { DiaryNews } from "./useDiaryNews";
import { WeekHead } from "./WeekHead";
import { type DiaryDay, daysOfWeek, homeworkDue } from "./week";

interface Props {
  readonly studentId: string;
  readonly timeZone: string;
  readonly monday: string;
  readonly today: string;
  readonly news: DiaryNews;
  /** What is on the screen, told to whoever compares it with news. */
  readonly shown: RefObject<readonly DiaryDay[]>;
  readonly onWeek: (day: string) => void;
}

const nothing: readonly DiaryDay[] = [];
/** As in a diary of paper: Monday to Wednesday on the left page. */
const LEFT_DAYS = 3;
const NARROW = "(max-width: 56em)";

/** A week of the diary. The week before is read with it: what was set there is due in this one. */
export function WeekView({ studentId, timeZone, monday, today, news, shown, onWeek }: Props) {
  const m = useMessages(messages);
  const range = { id: studentId, from: addDays(monday, -7), to: addDays(monday, 6) };
  const [reading, again] = useReading(DiaryWeekDocument, range);
  const read = reading.state === "ready" ? (reading.data.student?.diary ?? nothing) : nothing;
  const askedAt = reading.state === "ready" ? reading.askedAt : 0;
  const days = useMemo(() => withNews(read, news.news, askedAt), [read, news.news, askedAt]);
  const due = useMemo(() => homeworkDue(days), [days]);
  const week = daysOfWeek(days, monday);
  const empty = week.every(({ lessons }) => lessons.length === 0);

  useEffect(() => {
    shown.current = days;
  }, [shown, days]);
  useOpensAtToday(reading.state === "ready" && !empty && today > monday && today <= addDays(monday, 6), today);
  useEffect(() => {
    if (news.rereads > 0) again();
  }, [again, news.rereads]);

  return (
    <>
      <WeekHead monday={monday} today={today} week={week} onWeek={onWeek} />
      {reading.state === "failed" && <Failed onRetry={again} />}
      {reading.state === "loading" && <Waiting blocks={[300, 300, 300]} className={classes["waiting"]} />}
      {reading.state === "ready" && empty && <Empty title={m.emptyWeek} text={m.emptyWeekText} />}
      {reading.state === "ready" && !empty && (
        <div className={classes["week"]}>
          {[week.slice(0, LEFT_DAYS), week.slice(LEFT_DAYS)].map((side, index) => (
            <div key={index === 0 ? "left" : "right"} className={classes["side"]}>
              {side.map(({ on, lessons }) => (
                <DayCard
                  key={on}
                  on={on}
                  lessons={lessons}
                  isToday={on === today}
                  isPast={on < today}
                  due={due}
                  news={news}
                  timeZone={timeZone}
                />
              ))}
            </div>
          ))}
        </div>
      )}
      {reading.state === "ready" && <StaleNote shown={reading.stale} askedAt={reading.askedAt} />}
    </>
  );
}

/** On a narrow screen the page opens at today, once: the days before it are a swipe away. */
function useOpensAtToday(ready: boolean, today: string): void {
  const done = useRef(false);
  useEffect(() => {
    if (!ready || done.current) return;
    done.current = true;
    if (window.matchMedia(NARROW).matches) document.getElementById(`day-${today}`)?.scrollIntoView();
  }, [ready, today]);
}
