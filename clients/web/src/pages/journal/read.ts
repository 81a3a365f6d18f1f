/** The journal page's queries, read into what the page works with. The only place here that knows their shapes. */
import type { JournalGridQuery } from "@zhurnal/shared/generated/graphql";
import { today } from "@zhurnal/shared/i18n/days";
import type { Vocabulary } from "../../journal/model/entry";
import { emptyServerCell, type ServerCell } from "../../journal/model/types";
import { attendanceEntry } from "../../journal/outbox/answers";
import type { LoadedCell } from "../../journal/store/journalStore";

type Source = NonNullable<JournalGridQuery["journal"]>;

export interface LessonColumn {
  readonly id: string;
  readonly date: string;
  readonly number: number;
  readonly topic: string | null;
  readonly recorded: boolean;
  readonly cancelled: boolean;
}

export type Roster = Source["roster"][number];
export type AverageData = NonNullable<Roster["average"]>;

export interface WorkType {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly weight?: string | null;
}

export interface JournalData {
  readonly id: string;
  /** The date at the school when this was read. */
  readonly day: string;
  readonly lessons: readonly LessonColumn[];
  readonly roster: readonly Roster[];
  readonly workTypes: readonly WorkType[];
  readonly vocabulary: Vocabulary;
  readonly valueOf: ReadonlyMap<string, string>;
  /** Attendance symbols that count as missing the lesson. */
  readonly absences: ReadonlySet<string>;
  readonly canRecord: boolean;
  readonly cells: readonly LoadedCell[];
}

type LessonState = Pick<Source["lessons"][number], "topic" | "recordedAt" | "status">;

const stateOf = ({ topic, recordedAt, status }: LessonState) => ({
  topic: topic || null,
  recorded: Boolean(recordedAt),
  cancelled: status === "CANCELLED",
});

const lessonColumns = ({ lessons }: Source): LessonColumn[] =>
  lessons.map((lesson) => ({ id: lesson.id, date: lesson.on, number: lesson.number, ...stateOf(lesson) }));

/** The journal with a lesson's state as an event tells it; the same journal where nothing is new. */
export function withLesson(journal: JournalData, changed: LessonState & { readonly id: string }): JournalData {
  const now = stateOf(changed);
  const isNews = ({ id, topic, recorded, cancelled }: LessonColumn) =>
    id === changed.id && (topic !== now.topic || recorded !== now.recorded || cancelled !== now.cancelled);
  if (!journal.lessons.some(isNews)) return journal;
  return { ...journal, lessons: journal.lessons.map((lesson) => (isNews(lesson) ? { ...lesson, ...now } : lesson)) };
}

/** One cell for each student and lesson that has anything written. */
export function writtenCells({ marks, attendance }: Pick<Source, "marks" | "attendance">): LoadedCell[] {
  const found = new Map<string, LoadedCell>();
  const change = (lessonId: string, studentId: string, next: (cell: ServerCell) => ServerCell) => {
    const key = `${lessonId} ${studentId}`;
    found.set(key, { lessonId, studentId, server: next(found.get(key)?.server ?? emptyServerCell) });
  };
  for (const mark of [...marks].sort((a, b) => a.position - b.position))
    change(mark.lessonId, mark.studentId, (cell) => ({
      ...cell,
      version: Math.max(cell.version, mark.version),
      changedBy: mark.givenBy,
      changedAt: mark.givenAt,
      marks: [...cell.marks, { symbol: mark.symbol, workTypeId: mark.workType.id, comment: mark.comment }],
    }));
  for (const written of attendance)
    change(written.lessonId, written.studentId, (cell) => ({
      ...cell,
      version: Math.max(cell.version, written.version),
      changedBy: written.changedBy,
      changedAt: written.changedAt,
      attendance: attendanceEntry(written),
    }));
  return [...found.values()];
}

type Codes = readonly { readonly symbol: string; readonly meaning: string; readonly countsAsAbsence: boolean }[];

/** What can be typed into a cell. */
export const vocabularyOf = (symbols: readonly { readonly symbol: string }[], codes: Codes): Vocabulary => ({
  marks: symbols.map(({ symbol }) => symbol),
  attendance: codes.map(({ symbol, meaning }) => ({ symbol, late: meaning === "LATE" })),
});

/** Attendance symbols that count as missing the lesson. */
export const absencesOf = (codes: Codes): ReadonlySet<string> =>
  new Set(codes.filter((code) => code.countsAsAbsence).map(({ symbol }) => symbol));

export function readJournal(journal: Source): JournalData {
  const symbols = journal.scale?.symbols ?? [];
  return {
    id: journal.id,
    day: today(journal.school.timeZone),
    lessons: lessonColumns(journal),
    roster: journal.roster,
    workTypes: journal.workTypes,
    vocabulary: vocabularyOf(symbols, journal.attendanceCodes),
    valueOf: new Map(symbols.flatMap(({ symbol, value }) => (value == null ? [] : [[symbol, value]]))),
    absences: absencesOf(journal.attendanceCodes),
    canRecord: journal.mine,
    cells: writtenCells(journal),
  };
}
