import { catalogue } from "@zhurnal/shared/i18n/messages";

/** Why a lesson or a cell was refused, by the server's own names for it. */
export const refusals = catalogue(
  {
    NotFound: "урок не найден или закрыт для вас",
    PeriodClosed: "период закрыт, нужна заявка на исправление",
    LessonNotHeldYet: "урок ещё не прошёл",
    LessonCancelled: "урок отменён",
    InvalidInput: "сервер не понял запись",
    NOT_ON_ROSTER: "ученика не было в группе в этот день",
    SYMBOL_NOT_IN_SCALE: "такой отметки нет в шкале",
    UNKNOWN_WORK_TYPE: "такого вида работы нет",
    UNKNOWN_ATTENDANCE: "такого обозначения посещаемости нет",
    TOO_MANY_MARKS: "в клетке помещается не больше 10 отметок",
    NO_MARKS_HERE: "в этом журнале отметок не ставят",
  },
  {
    NotFound: "the lesson is not there or not open to you",
    PeriodClosed: "the period is closed; a correction has to be requested",
    LessonNotHeldYet: "the lesson has not been held yet",
    LessonCancelled: "the lesson was cancelled",
    InvalidInput: "the server could not read the entry",
    NOT_ON_ROSTER: "the student was not in the group that day",
    SYMBOL_NOT_IN_SCALE: "the scale has no such mark",
    UNKNOWN_WORK_TYPE: "there is no such work type",
    UNKNOWN_ATTENDANCE: "there is no such attendance code",
    TOO_MANY_MARKS: "a cell holds at most 10 marks",
    NO_MARKS_HERE: "no marks are given in this journal",
  },
);

type Reason = keyof (typeof refusals)["ru"];

/** The reason in words; a name that this client does not know yet is shown as it is. */
export const refusalText = (texts: (typeof refusals)["ru"], reason: string | null): string =>
  texts[reason as Reason] ?? reason ?? "";
