import { catalogue, counted } from "@zhurnal/shared/i18n/messages";

const ruMinutes = { one: "минуту", few: "минуты", many: "минут", other: "минуты" };
const enMinutes = { one: "minute", other: "minutes" };

/** "через 1 ч 10 мин" once minutes alone stop saying much. */
const ruIn = (minutes: number) =>
  minutes < 60
    ? `через ${counted("ru", minutes, ruMinutes)}`
    : `через ${Math.floor(minutes / 60)} ч ${minutes % 60} мин`;
const enIn = (minutes: number) =>
  minutes < 60 ? `in ${counted("en", minutes, enMinutes)}` : `in ${Math.floor(minutes / 60)} h ${minutes % 60} min`;

export const messages = catalogue(
  {
    title: "Сегодня",
    dayOff: "Сегодня уроков нет",
    which: "День",
    nowLesson: (number: number) => `Идёт ${number}-й урок`,
    bellEnds: (at: string, minutes: number) => `звонок в ${at}, ${ruIn(minutes)}`,
    bellBegins: (number: number, at: string, minutes: number) => `Звонок на ${number}-й урок в ${at}, ${ruIn(minutes)}`,
    allOver: "Уроки на сегодня закончились",
    myLessons: "Мои уроки",
    noLessonsThatDay: "В этот день у вас уроков нет",
    recorded: "записан",
    notRecorded: "не записан",
    going: "идёт",
    cancelled: "отменён",
    ahead: "",
    room: (name: string) => (/^\d/.test(name) ? `каб. ${name}` : name),
    unrecorded: "Не записано",
    record: "Записать",
    recordFull: (name: string, number: number) => `Записать: ${name}, ${number}-й урок`,
    allRecorded: "Все прошедшие уроки записаны",
    journals: "Мои журналы",
    classes: "Мои классы",
    sheet: "Сводная ведомость",
    mine: "Мой день",
    diary: "Дневник",
    openDiary: (name: string) => `Дневник: ${name}`,
    noChildLessons: "В этот день уроков нет",
    school: "Классы школы",
    gradeLevel: (level: number) => `${level}-е классы`,
    onPaper: "на бумаге",
    aggregates: "Личных уроков и классов у вас нет",
    aggregatesText:
      "Координаторам открыты сводные показатели школ. Журналы и дневники видят только сами школы, ученики и их семьи.",
    nothing: "Пока здесь пусто",
    nothingText: "За вами не числится ни уроков, ни классов, ни детей. Если это ошибка, обратитесь в школу.",
    lessonOf: (number: number) => `${number}-й урок`,
    marks: "Отметки",
  },
  {
    title: "Today",
    dayOff: "No lessons today",
    which: "Day",
    nowLesson: (number: number) => `Lesson ${number} is going on`,
    bellEnds: (at: string, minutes: number) => `bell at ${at}, ${enIn(minutes)}`,
    bellBegins: (number: number, at: string, minutes: number) => `Bell for lesson ${number} at ${at}, ${enIn(minutes)}`,
    allOver: "Today's lessons are over",
    myLessons: "My lessons",
    noLessonsThatDay: "You have no lessons on this day",
    recorded: "recorded",
    notRecorded: "not recorded",
    going: "now",
    cancelled: "cancelled",
    ahead: "",
    room: (name: string) => (/^\d/.test(name) ? `room ${name}` : name),
    unrecorded: "Not recorded",
    record: "Record",
    recordFull: (name: string, number: number) => `Record: ${name}, lesson ${number}`,
    allRecorded: "All past lessons are recorded",
    journals: "My journals",
    classes: "My classes",
    sheet: "Class sheet",
    mine: "My day",
    diary: "Diary",
    openDiary: (name: string) => `Diary: ${name}`,
    noChildLessons: "No lessons on this day",
    school: "Classes of the school",
    gradeLevel: (level: number) => `Grade ${level}`,
    onPaper: "on paper",
    aggregates: "No lessons or classes of your own",
    aggregatesText:
      "Coordinators see the schools' summary figures. Journals and diaries are open to the schools, their students and families only.",
    nothing: "Nothing here yet",
    nothingText: "No lessons, classes or children are registered for you. If that is a mistake, ask the school.",
    lessonOf: (number: number) => `Lesson ${number}`,
    marks: "Marks",
  },
);
