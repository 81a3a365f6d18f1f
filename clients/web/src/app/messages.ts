import { catalogue, counted } from "@zhurnal/shared/i18n/messages";

export const outboxMessages = catalogue(
  {
    unsent: (count: number) =>
      `Ждёт отправки: ${counted("ru", count, { one: "запись", few: "записи", many: "записей", other: "записи" })}`,
    sendNow: "Отправить сейчас",
    undecided: (count: number) =>
      `Решите: ${counted("ru", count, { one: "запись", few: "записи", many: "записей", other: "записи" })}`,
    undecidedText: "Эти записи не сохранены: клетку изменил кто-то ещё, или сервер её не принял.",
    openJournal: "Открыть журнал",
  },
  {
    unsent: (count: number) => `${counted("en", count, { one: "entry", other: "entries" })} waiting to be sent`,
    sendNow: "Send now",
    undecided: (count: number) => `${counted("en", count, { one: "entry", other: "entries" })} to decide`,
    undecidedText: "These entries are not saved: somebody else changed the cell, or the server did not accept it.",
    openJournal: "Open the journal",
  },
);
