/** What several parts of a dashboard say alike. */
import { catalogue } from "@zhurnal/shared/i18n/messages";

export const stepMessages = catalogue(
  { DAY: "День", WEEK: "Неделя с", MONTH: "Месяц" },
  { DAY: "Day", WEEK: "Week from", MONTH: "Month" },
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
