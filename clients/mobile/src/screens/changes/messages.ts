import { catalogue } from "@zhurnal/shared/i18n/messages";

export const changesMessages = catalogue(
  {
    none: "Изменений нет",
    noneText: "Все уроки недели до и двух недель вперёд — по расписанию.",
    gives: (name: string) => `ведёт ${name}`,
    movedTo: (day: string) => `перенесён на ${day}`,
    inRoom: (name: string) => `в кабинете ${name}`,
    told: (when: string) => `сообщено ${when}`,
  },
  {
    none: "No changes",
    noneText: "All lessons of the last week and the next two are as in the timetable.",
    gives: (name: string) => `given by ${name}`,
    movedTo: (day: string) => `moved to ${day}`,
    inRoom: (name: string) => `in room ${name}`,
    told: (when: string) => `told on ${when}`,
  },
);
