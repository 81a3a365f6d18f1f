import type { TodayQuery } from "@zhurnal/shared/generated/graphql";
import { TodayTimetableDocument } from "@zhurnal/shared/generated/graphql";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { useEffect, useRef, useState } from "react";
import { isOffice } from "../../app/office";
import { paths } from "../../app/paths";
import { useReading } from "../../reading/useReading";
import { Waiting } from "../../reading/Waiting";
import { Failed } from "../../ui/states";
import { Absences } from "./Absences";
import { ChildDay } from "./ChildDay";
import { DayHead } from "./DayHead";
import { LessonList } from "./LessonList";
import { messages } from "./messages";
import { Nothing } from "./Nothing";
import { OfficeClasses } from "./OfficeClasses";
import { Section } from "./Section";
import { Shelf } from "./Shelf";
import classes from "./Today.module.css";
import { Unrecorded } from "./Unrecorded";
import { useAbsences } from "./useAbsences";
import { useSchoolClock } from "./useSchoolClock";

type TodayViewer = NonNullable<TodayQuery["viewer"]>;

interface Props {
  readonly viewer: TodayViewer;
  /** The school's midnight has passed since the page was read. */
  readonly onNewDay: () => void;
}

/** A person's day: each section appears for those it concerns, so that several roles share one page. */
export function TodayBoard({ viewer, onNewDay }: Props) {
  const m = useMessages(messages);
  const [chosen, setChosen] = useState<string | null>(null);
  const opensAt = viewer.today.length > 0 ? viewer.day : (viewer.nextSchoolDay ?? viewer.day);
  const day = chosen ?? opensAt;
  const clock = useSchoolClock(viewer.schools[0]?.timeZone ?? "UTC");
  const teaches = viewer.roles.includes("TEACHER");
  const personal = teaches || viewer.roles.includes("GUARDIAN") || viewer.roles.includes("STUDENT");
  const office = isOffice(viewer.roles);
  const [timetable, again] = useReading(TodayTimetableDocument, { day }, !personal);
  const absences = useAbsences(
    viewer.classes.map(({ id }) => id),
    viewer.day,
  );
  const shown = useKept(timetable.state === "ready" ? timetable.data.viewer : null);
  useEffect(() => {
    if (clock.day > viewer.day) onNewDay();
  }, [clock.day, viewer.day, onNewDay]);
  const minute = clock.day === day ? clock.minute : null;

  return (
    <>
      <DayHead viewer={viewer} day={day} onDay={setChosen} minute={minute} timetable={shown} />
      {!personal && !office && <Nothing roles={viewer.roles} />}
      {personal && timetable.state === "failed" && <Failed onRetry={again} />}
      {personal && timetable.state === "loading" && !shown && <Waiting blocks={[280, 200]} />}
      {shown && (
        <div className={classes["columns"]} data-teaches={teaches} aria-busy={timetable.state === "loading"}>
          {teaches && (
            <Section title={m.myLessons}>
              <LessonList lessons={shown.teaching} minute={minute} past={day < viewer.day} />
            </Section>
          )}
          {teaches && <Unrecorded lessons={viewer.unrecorded} />}
          {[...shown.myself, ...shown.children].map((student) => (
            <ChildDay
              key={student.id}
              student={student}
              title={shown.myself.includes(student) ? m.mine : student.fullName}
              minute={minute}
            />
          ))}
        </div>
      )}
      <div className={classes["shelves"]} hidden={(personal && !shown) || absences.loading}>
        <Absences absences={absences} />
        <Shelf
          title={m.classes}
          items={viewer.classes.map(({ id, name }) => ({ id, to: paths.schoolClass(id), label: name, hint: m.sheet }))}
        />
        <Shelf
          title={m.journals}
          items={viewer.journals.map(({ id, subject, group }) => ({
            id,
            to: paths.journal(id),
            label: group.name,
            hint: subject.name,
          }))}
        />
      </div>
      {office && <OfficeClasses />}
    </>
  );
}

/** What was there last, until there is something new: another day replaces this one without a gap. */
function useKept<T>(found: T | null | undefined): T | null {
  const kept = useRef<T | null>(null);
  if (found) kept.current = found;
  return kept.current;
}
