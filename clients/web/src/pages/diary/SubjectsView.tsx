import { type DiaryHeadQuery, DiarySubjectsDocument } from "@zhurnal/shared/generated/graphql";
import { addDays } from "@zhurnal/shared/i18n/days";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { useEffect } from "react";
import { PeriodSelect } from "../../periods/PeriodSelect";
import { currentPeriod } from "../../periods/periods";
import { StaleNote } from "../../reading/StaleNote";
import { useReading } from "../../reading/useReading";
import { Waiting } from "../../reading/Waiting";
import { Empty, Failed } from "../../ui/states";
import { messages } from "./messages";
import classes from "./Subjects.module.css";
import { SubjectsTable } from "./SubjectsTable";
import type { DiaryNews } from "./useDiaryNews";

interface Props {
  readonly student: NonNullable<DiaryHeadQuery["student"]>;
  readonly today: string;
  readonly periodId: string | null;
  readonly news: DiaryNews;
  readonly onPeriod: (id: string) => void;
}

/** Marks and averages of a grading period by subject. */
export function SubjectsView({ student, today, periodId, news, onPeriod }: Props) {
  const m = useMessages(messages);
  const period = student.periods.find(({ id }) => id === periodId) ?? currentPeriod(student.periods, today);
  const range = { from: period?.since ?? today, to: addDays(period?.until ?? today, -1) };
  const [reading, again] = useReading(
    DiarySubjectsDocument,
    { id: student.id, period: period?.id ?? "", ...range },
    !period,
  );
  useEffect(() => {
    if (news.changes + news.rereads > 0) again();
  }, [again, news.changes, news.rereads]);

  if (!period) return <Empty title={m.noPeriods} />;
  const read = reading.state === "ready" ? reading.data.student : null;
  return (
    <>
      <div className={`${classes["periodHead"]} no-print`}>
        <PeriodSelect periods={student.periods} value={period.id} onChange={onPeriod} />
        <p className={classes["hint"]}>{m.howCounted}</p>
      </div>
      {reading.state === "failed" && <Failed onRetry={again} />}
      {reading.state === "loading" && <Waiting blocks={[520]} />}
      {read && <SubjectsTable subjects={read.subjects} days={read.diary} fresh={news.fresh} />}
      {reading.state === "ready" && <StaleNote shown={reading.stale} askedAt={reading.askedAt} />}
    </>
  );
}
