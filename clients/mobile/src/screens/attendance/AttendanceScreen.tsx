import { addDays } from "@zhurnal/shared/i18n/days";
import { formatDay, sentence } from "@zhurnal/shared/i18n/format";
import { useLocale, useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { useState } from "react";
import { useFamily } from "../../app/FamilyContext";
import { type Member, periodOn } from "../../app/family";
import { useDesk } from "../../data/DeskContext";
import { missedIn } from "../../data/days";
import { useAsked } from "../../data/useAsked";
import { FamilyAttendanceDocument } from "../../generated/graphql";
import { AttendanceNote } from "../../ui/AttendanceNote";
import { Card, Cards } from "../../ui/Card";
import { lessonMessages } from "../../ui/lessonMessages";
import { PeriodBar } from "../../ui/PeriodBar";
import { Failed, Notice, Waiting } from "../../ui/states";
import classes from "./Attendance.module.css";
import { attendanceMessages } from "./messages";

interface Props {
  readonly member: Member;
  readonly active: boolean;
}

/** What was missed in a period: sums first, then each lesson. */
export function AttendanceScreen({ member: { student }, active }: Props) {
  const m = useMessages(attendanceMessages);
  const words = useMessages(lessonMessages);
  const { locale } = useLocale();
  const { day } = useFamily();
  const desk = useDesk();
  const [chosen, choose] = useState<string>();
  const period = student.periods.find(({ id }) => id === chosen) ?? periodOn(student, day);
  const variables = { id: student.id, from: period?.since ?? day, to: period ? addDays(period.until, -1) : day };
  const asked = useAsked(FamilyAttendanceDocument, variables, { pause: !active || !period, follow: true });
  const days = asked.state === "ready" ? (asked.data.student?.diary ?? []) : [];
  const sum = missedIn(days);
  const noted = days
    .map(({ on, lessons }) => ({ on, lessons: lessons.filter(({ attendance }) => attendance?.code) }))
    .filter(({ lessons }) => lessons.length > 0)
    .reverse();
  return (
    <>
      <PeriodBar periods={student.periods} period={period} onPeriod={choose} />
      {asked.state === "loading" && <Waiting blocks={[140, 200]} />}
      {asked.state === "failed" && <Failed onRetry={desk.again} />}
      {asked.state === "ready" && noted.length === 0 && <Notice title={m.none} text={m.noneText} />}
      {noted.length > 0 && (
        <Cards>
          <dl className={classes["sums"]}>
            {(["lessons", "excused", "days", "late"] as const).map((name) => (
              <div key={name}>
                <dt>{m[name]}</dt>
                <dd>{sum[name]}</dd>
              </div>
            ))}
          </dl>
          {noted.map(({ on, lessons }) => (
            <Card key={on} title={sentence(formatDay(locale, on, { weekday: "long", day: "numeric", month: "long" }))}>
              <ul>
                {lessons.map(({ lesson, attendance }) => (
                  <li key={lesson.id} className={classes["missed"]}>
                    {attendance?.code && (
                      <AttendanceNote symbol={attendance.code.symbol} meaning={attendance.code.meaning} />
                    )}
                    <span>
                      {lesson.number}. {lesson.subject.name}
                      <small>
                        {attendance?.code && words[attendance.code.meaning]}
                        {attendance?.minutes ? `, ${m.minutes(attendance.minutes)}` : ""}
                      </small>
                    </span>
                  </li>
                ))}
              </ul>
            </Card>
          ))}
        </Cards>
      )}
    </>
  );
}
