import { catalogue, counted } from "@zhurnal/shared/i18n/messages";

const ruLessons = { one: "урок", few: "урока", many: "уроков", other: "урока" };
const enLessons = { one: "lesson", other: "lessons" };

export const roomMessages = catalogue(
  {
    title: "Кабинеты",
    none: "Кабинетов ещё нет. Добавьте первый.",
    name: "Номер или название",
    building: "Здание",
    buildingHint: "если их несколько",
    add: "Добавить кабинет",
    rename: "Изменить",
    renameRoom: (room: string) => `Изменить: ${room}`,
    close: "Закрыть",
    closeRoom: (room: string) => `Закрыть: ${room}`,
    closeSure: "Точно закрыть?",
    added: (room: string) => `Добавлено: ${room}`,
    renamed: (room: string) => `Сохранено: ${room}`,
    closed: (room: string) => `Закрыто: ${room}. Прошедшие уроки остались как были.`,
    RoomNameTaken: "В этом здании уже есть кабинет с таким названием.",
    InvalidInput: "Название: от 1 до 100 знаков.",
    NotFound: "Такого кабинета нет, или менять его может только администрация школы.",
    inUse: (lessons: number) =>
      `За этим кабинетом ещё ${counted("ru", lessons, ruLessons)}, считая отменённые и те, что временно в другом. Закрыть его пока нельзя.`,
    failed: "Не сохранено: нет связи с сервером. Повторите.",
  },
  {
    title: "Rooms",
    none: "There are no rooms yet. Add the first one.",
    name: "Number or name",
    building: "Building",
    buildingHint: "where there are several",
    add: "Add a room",
    rename: "Change",
    renameRoom: (room: string) => `Change: ${room}`,
    close: "Close",
    closeRoom: (room: string) => `Close: ${room}`,
    closeSure: "Really close?",
    added: (room: string) => `Added: ${room}`,
    renamed: (room: string) => `Saved: ${room}`,
    closed: (room: string) => `Closed: ${room}. Past lessons stay as they were.`,
    RoomNameTaken: "The building has another room of this name.",
    InvalidInput: "A name has 1 to 100 characters.",
    NotFound: "There is no such room, or only the school's office may change it.",
    inUse: (lessons: number) =>
      `${counted("en", lessons, enLessons)} still belong to this room, with those cancelled or for a time elsewhere. It cannot be closed yet.`,
    failed: "Not saved: the server is out of reach. Try again.",
  },
);
