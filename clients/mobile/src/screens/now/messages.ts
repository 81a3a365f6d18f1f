import { catalogue, counted } from "@zhurnal/shared/i18n/messages";

const minutes = {
  ru: { one: "минута", few: "минуты", many: "минут", other: "минуты" },
  en: { one: "minute", other: "minutes" },
};

export const nowMessages = catalogue(
  {
    today: "Сегодня",
    free: "Сегодня уроков нет",
    over: "Уроки на сегодня закончились",
    lesson: (number: number) => `Идёт ${number}-й урок`,
    break: (number: number) => `Перемена, дальше ${number}-й урок`,
    before: (number: number) => `Скоро ${number}-й урок`,
    bellIn: (bell: string, count: number) => `звонок в ${bell}, через ${counted("ru", count, minutes.ru)}`,
    bellAt: (bell: string) => `начало в ${bell}`,
    next: "Следующий учебный день",
    newest: "Новые отметки",
    noMarks: "За последние дни отметок не было",
    allMarks: "Все отметки",
    due: "Задано",
    noHomework: "На ближайшие дни ничего не задано",
    allHomework: "Все задания",
    changed: "Изменения сегодня",
    forDay: (day: string) => `на ${day}`,
    done: "сделано",
  },
  {
    today: "Today",
    free: "No lessons today",
    over: "Lessons are over for today",
    lesson: (number: number) => `Lesson ${number} is on`,
    break: (number: number) => `Break, lesson ${number} is next`,
    before: (number: number) => `Lesson ${number} is coming`,
    bellIn: (bell: string, count: number) => `bell at ${bell}, in ${counted("en", count, minutes.en)}`,
    bellAt: (bell: string) => `starts at ${bell}`,
    next: "Next school day",
    newest: "Newest marks",
    noMarks: "No marks in the last days",
    allMarks: "All marks",
    due: "Homework",
    noHomework: "Nothing is due in the next days",
    allHomework: "All homework",
    changed: "Changes today",
    forDay: (day: string) => `for ${day}`,
    done: "done",
  },
);
