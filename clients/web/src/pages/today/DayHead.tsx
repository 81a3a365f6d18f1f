import { SegmentedControl, Title } from "@mantine/core";
import type { TodayQuery, TodayTimetableQuery } from "@zhurnal/shared/generated/graphql";
import { formatDay, formatTime, sentence } from "@zhurnal/shared/i18n/format";
import { useLocale, useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { momentOf, type Timed } from "./clock";
import { messages } from "./messages";
import classes from "./Today.module.css";

interface Props {
  readonly viewer: NonNullable<TodayQuery["viewer"]>;
  readonly day: string;
  readonly onDay: (day: string) => void;
  /** The school's minute, when the shown day is today. */
  readonly minute: number | null;
  readonly timetable: TodayTimetableQuery["viewer"] | null | undefined;
}

/** Of one's own lessons; a parent of one child hears that child's bells. */
function heardLessons(timetable: Props["timetable"]): Timed[] {
  if (!timetable) return [];
  const students = [...timetable.myself, ...timetable.children];
  const held = <L extends { readonly status: string }>(lessons: readonly L[]) =>
    lessons.filter(({ status }) => status !== "CANCELLED");
  if (timetable.teaching.length > 0) return held(timetable.teaching);
  if (students.length !== 1) return [];
  return held(students.flatMap(({ diary }) => diary.flatMap(({ lessons }) => lessons.map(({ lesson }) => lesson))));
}

function useMoment(lessons: readonly Timed[], minute: number | null): string {
  const m = useMessages(messages);
  if (minute === null || lessons.length === 0) return "";
  const moment = momentOf(lessons, minute);
  if (moment.kind === "over") return m.allOver;
  const at = formatTime(moment.bellAt);
  return moment.kind === "lesson"
    ? `${m.nowLesson(moment.number)}, ${m.bellEnds(at, moment.minutes)}`
    : m.bellBegins(moment.number, at, moment.minutes);
}

/** Which day it is, what is going on, and the way to the next school day. */
export function DayHead({ viewer, day, onDay, minute, timetable }: Props) {
  const m = useMessages(messages);
  const { locale } = useLocale();
  const moment = useMoment(heardLessons(timetable), minute);
  const { nextSchoolDay } = viewer;
  const dayOff = nextSchoolDay && viewer.today.length === 0 ? m.dayOff : "";
  return (
    <div className={classes["head"]}>
      <div>
        <Title order={1} size="h3" lh={1.25}>
          {sentence(formatDay(locale, day, { weekday: "long", day: "numeric", month: "long" }))}
        </Title>
        <p className={classes["moment"]}>{moment || dayOff}</p>
      </div>
      {nextSchoolDay && (
        <SegmentedControl
          size="sm"
          aria-label={m.which}
          value={day}
          onChange={onDay}
          data={[
            { value: viewer.day, label: m.title },
            {
              value: nextSchoolDay,
              label: sentence(formatDay(locale, nextSchoolDay, { weekday: "short", day: "numeric", month: "short" })),
            },
          ]}
        />
      )}
    </div>
  );
}
