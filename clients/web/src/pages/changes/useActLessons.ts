import {
  type ActLessonFragment,
  ActLessonsOfClassDocument,
  ActLessonsOfTeacherDocument,
} from "@zhurnal/shared/generated/graphql";
import { type Reading, useReading } from "../../reading/useReading";

export type Kind = "teacher" | "class";

/** The lessons of a teacher or a class on one day. */
export function useActLessons(
  schoolId: string,
  day: string,
  kind: Kind,
  whose: string,
): [Reading<readonly ActLessonFragment[]>, () => void] {
  const [ofTeacher, againTeacher] = useReading(
    ActLessonsOfTeacherDocument,
    { school: schoolId, day, teacher: whose },
    kind !== "teacher",
  );
  const [ofClass, againClass] = useReading(ActLessonsOfClassDocument, { id: whose, day }, kind !== "class");
  const reading = kind === "teacher" ? ofTeacher : ofClass;
  if (reading.state !== "ready") return [reading, kind === "teacher" ? againTeacher : againClass];
  const { data } = reading;
  const days = ("school" in data ? data.school?.timetable : data.schoolClass?.timetable) ?? [];
  const lessons = days.filter(({ on }) => on === day).flatMap((found) => found.lessons);
  return [{ ...reading, data: lessons }, kind === "teacher" ? againTeacher : againClass];
}
