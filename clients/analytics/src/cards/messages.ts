import { catalogue } from "@zhurnal/shared/i18n/messages";

export const cardMessages = catalogue(
  {
    asTable: "Показать таблицей",
    asChart: "Показать графиком",
    csv: "Скачать таблицу (CSV)",
    png: "Скачать картинку (PNG)",
    pngFailed: "Картинка не получилась. Попробуйте ещё раз.",
    asOf: (time: string) => `данные на ${time}`,
    emptyTitle: "За эти дни показать нечего",
    emptyText: "Выберите другие дни: например, учебный год.",
    hidden: "< 10: людей мало, меньше десяти. Такие показатели скрыты, чтобы по ним нельзя было узнать о человеке.",
    allHidden: "Здесь меньше десяти человек: показатель скрыт, чтобы по нему нельзя было узнать о человеке.",
    stale: "Нет связи с сервером: показано то, что было загружено раньше.",
    renewing: "Обновляется…",
    average: "Вертикальная черта: значение в целом",
  },
  {
    asTable: "Show as a table",
    asChart: "Show as a chart",
    csv: "Download the table (CSV)",
    png: "Download a picture (PNG)",
    pngFailed: "The picture did not work out. Try again.",
    asOf: (time: string) => `as of ${time}`,
    emptyTitle: "Nothing to show for these days",
    emptyText: "Choose other days: the school year, for instance.",
    hidden: "< 10: few people, fewer than ten. Such figures are hidden so that nothing can be learnt of anybody.",
    allHidden: "There are fewer than ten people here: the figure is hidden so that nothing can be learnt of anybody.",
    stale: "No connection to the server: this is what was loaded before.",
    renewing: "Updating…",
    average: "The vertical line: the figure overall",
  },
);
