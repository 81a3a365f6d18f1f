import {
  TimetableMineDocument,
  TimetableOfClassDocument,
  TimetableOfRoomDocument,
  TimetableOfStudentDocument,
  TimetableOfTeacherDocument,
} from "@zhurnal/shared/generated/graphql";
import { addDays } from "@zhurnal/shared/i18n/days";
import { useMemo } from "react";
import { type Reading, useReading } from "../../reading/useReading";
import type { Lesson } from "./week";
import type { Whose } from "./whose";

interface Dated {
  readonly lessons: readonly Lesson[];
}

const flat = (days: readonly Dated[] | undefined): readonly Lesson[] => (days ?? []).flatMap(({ lessons }) => lessons);

/** The lessons of somebody's week: one question, which one depends on whose week it is. */
export function useWeek({ kind, id, schoolId }: Whose, monday: string): [Reading<readonly Lesson[]>, () => void] {
  const week = { id, week: monday };
  const [mine, againMine] = useReading(
    TimetableMineDocument,
    { from: monday, to: addDays(monday, 6) },
    kind !== "mine",
  );
  const [ofClass, againClass] = useReading(TimetableOfClassDocument, week, kind !== "class");
  const [ofStudent, againStudent] = useReading(TimetableOfStudentDocument, week, kind !== "student");
  const inSchool = { id: schoolId, week: monday };
  const [ofTeacher, againTeacher] = useReading(
    TimetableOfTeacherDocument,
    { ...inSchool, teacher: id },
    kind !== "teacher",
  );
  const [ofRoom, againRoom] = useReading(TimetableOfRoomDocument, { ...inSchool, room: id }, kind !== "room");
  const readings = {
    mine: [mapped(mine, ({ viewer }) => viewer?.teaching ?? []), againMine],
    class: [mapped(ofClass, ({ schoolClass }) => flat(schoolClass?.timetable)), againClass],
    student: [mapped(ofStudent, ({ student }) => flat(student?.timetable)), againStudent],
    teacher: [mapped(ofTeacher, ({ school }) => flat(school?.timetable)), againTeacher],
    room: [mapped(ofRoom, ({ school }) => flat(school?.timetable)), againRoom],
  } as const;
  const [reading, again] = readings[kind];
  return useMemo(() => [reading, again], [reading, again]);
}

function mapped<Data>(reading: Reading<Data>, of: (data: Data) => readonly Lesson[]): Reading<readonly Lesson[]> {
  return reading.state === "ready" ? { ...reading, data: of(reading.data) } : reading;
}
