/** What several parts of a dashboard say alike. */
import { catalogue } from "@zhurnal/shared/i18n/messages";

export const stepMessages = catalogue(
  {
    DAY: "День",
    WEEK: "Неделя с",
    MONTH: "Месяц",
    goingOn_DAY: "Последняя точка — сегодня: день ещё не закончился.",
    goingOn_WEEK: "Последняя точка — эта неделя: она ещё не закончилась.",
    goingOn_MONTH: "Последняя точка — этот месяц: он ещё не закончился.",
  },
  {
    DAY: "Day",
    WEEK: "Week from",
    MONTH: "Month",
    goingOn_DAY: "The last point is today: the day is not over.",
    goingOn_WEEK: "The last point is this week: it is not over.",
    goingOn_MONTH: "The last point is this month: it is not over.",
  },
);

/** The first column of a comparison. */
export const kindMessages = catalogue(
  {
    CLASS: "Класс",
    GRADE_LEVEL: "Параллель",
    SCHOOL: "Школа",
    MUNICIPALITY: "Муниципалитет",
    TEACHER: "Учитель",
    SUBJECT: "Предмет",
    SECTION: "Раздел",
    CLIENT: "Откуда",
  },
  {
    CLASS: "Class",
    GRADE_LEVEL: "Grade level",
    SCHOOL: "School",
    MUNICIPALITY: "Municipality",
    TEACHER: "Teacher",
    SUBJECT: "Subject",
    SECTION: "Section",
    CLIENT: "From where",
  },
);
