import { DiaryHeadDocument } from "@zhurnal/shared/generated/graphql";
import { isDay, weekStart } from "@zhurnal/shared/i18n/days";
import { useEffect, useRef } from "react";
import { useParams, useSearchParams } from "react-router";
import { useReading } from "../../reading/useReading";
import { Waiting } from "../../reading/Waiting";
import { Failed, NotFound } from "../../ui/states";
import classes from "./Diary.module.css";
import { DiaryHeader, type View } from "./DiaryHeader";
import { OwnDiary } from "./DoneBox";
import { NewsNote } from "./NewsNote";
import { SubjectsView } from "./SubjectsView";
import { useDiaryNews } from "./useDiaryNews";
import { WeekView } from "./WeekView";
import type { DiaryDay } from "./week";

/** One student's diary, for the student, the family and those who teach: a week, or the subjects of a period. */
export function DiaryPage() {
  const { id = "" } = useParams();
  const [search, setSearch] = useSearchParams();
  const [head, again] = useReading(DiaryHeadDocument, { id });
  const shown = useRef<readonly DiaryDay[]>([]);
  const news = useDiaryNews(id, shown);
  // Whether the reader may still see the student is asked with everything else.
  useEffect(() => {
    if (news.rereads > 0) again();
  }, [again, news.rereads]);

  if (head.state === "failed") return <Failed onRetry={again} />;
  if (head.state === "loading") return <Waiting blocks={[72, 48, 320, 320]} className={classes["page"]} />;
  const { student, viewer } = head.data;
  if (!student || !viewer) return <NotFound />;

  const view: View = search.get("view") === "subjects" ? "subjects" : "week";
  const asked = search.get("week");
  const monday = weekStart(isDay(asked) ? asked : viewer.day);
  const change = (changed: Record<string, string>) =>
    setSearch((before) => ({ ...Object.fromEntries(before), ...changed }), { replace: true });

  return (
    <div className={classes["page"]}>
      <DiaryHeader student={student} viewer={viewer} view={view} onView={(next) => change({ view: next })} />
      {view === "week" ? (
        <OwnDiary.Provider value={viewer.myself.some((me) => me.id === id)}>
          <WeekView
            studentId={id}
            timeZone={student.school.timeZone}
            monday={monday}
            today={viewer.day}
            news={news}
            shown={shown}
            onWeek={(week) => change({ week })}
          />
        </OwnDiary.Provider>
      ) : (
        <SubjectsView
          student={student}
          today={viewer.day}
          periodId={search.get("period")}
          news={news}
          onPeriod={(period) => change({ period })}
        />
      )}
      <NewsNote last={news.last} />
    </div>
  );
}
