/** What the rows of a report are called: enumerations in the reader's language, the rest as the server names it. */
import { formatDay, sentence } from "@zhurnal/shared/i18n/format";
import type { Locale } from "@zhurnal/shared/i18n/locale";
import { catalogue } from "@zhurnal/shared/i18n/messages";
import type { VisitClient, VisitSection } from "../generated/graphql";
import type { Step } from "../model/filters";

type Names = Readonly<Record<VisitSection | VisitClient, string>>;

export const names = catalogue<Names>(
  {
    TODAY: "Сегодня",
    DIARY: "Дневник",
    MARKS: "Отметки",
    ATTENDANCE: "Посещаемость",
    HOMEWORK: "Домашние задания",
    TIMETABLE: "Расписание",
    BELLS: "Звонки",
    CHANGES: "Изменения в расписании",
    MESSAGES: "Сообщения",
    JOURNAL: "Журнал",
    LESSON: "Урок",
    SHEET: "Сводная ведомость",
    PLANS: "Планы",
    REPORTS: "Показатели",
    ACCOUNT: "Учётная запись",
    WEB: "Сайт журнала",
    MOBILE: "Приложение для родителей",
    ANALYTICS: "Показатели",
    API: "Другие программы",
  },
  {
    TODAY: "Today",
    DIARY: "Diary",
    MARKS: "Marks",
    ATTENDANCE: "Attendance",
    HOMEWORK: "Homework",
    TIMETABLE: "Timetable",
    BELLS: "Bells",
    CHANGES: "Changes of the timetable",
    MESSAGES: "Messages",
    JOURNAL: "Journal",
    LESSON: "Lesson",
    SHEET: "Class sheet",
    PLANS: "Plans",
    REPORTS: "Dashboards",
    ACCOUNT: "Account",
    WEB: "The journal’s site",
    MOBILE: "Parents’ app",
    ANALYTICS: "Dashboards",
    API: "Other programs",
  },
);

const gradeLevels = { ru: (level: number) => `${level}-е классы`, en: (level: number) => `Grade ${level}` } as const;

interface Named {
  readonly label: string;
  readonly gradeLevel?: number | null;
  readonly section?: VisitSection | null;
  readonly client?: VisitClient | null;
}

/** What a row is called, by the dimension that the report was asked for. */
export function rowName(locale: Locale, row: Named, by: string): string {
  if (by === "GRADE_LEVEL" && row.gradeLevel) return gradeLevels[locale](row.gradeLevel);
  const known = row.section ?? row.client;
  return known ? names[locale][known] : row.label;
}

/** "23 нояб.", "неделя с 23 нояб.", "Ноябрь 2026": a point of time on a line. */
export function stepName(locale: Locale, on: string, step: Step): string {
  return step === "MONTH"
    ? sentence(formatDay(locale, on, { month: "short", year: "numeric" }))
    : formatDay(locale, on, { day: "numeric", month: "short" });
}
