import { catalogue, counted } from "@zhurnal/shared/i18n/messages";

const marks = {
  ru: { one: "отметка", few: "отметки", many: "отметок", other: "отметки" },
  en: { one: "mark", other: "marks" },
};

export const marksMessages = catalogue(
  {
    period: "Период",
    none: "Отметок пока нет",
    noneText: "Как только появится первая, она будет здесь.",
    noAverage: "нет отметок, которые считаются",
    average: "Средний балл",
    arithmetic: "Как посчитано",
    of: (count: number) => counted("ru", count, marks.ru),
    policy: (version: number) => `по правилам школы, версия ${version}`,
    proposed: (mark: string) => `выходит «${mark}»`,
    thresholds: "Пороги школы",
    from: (mark: string, value: string) => `«${mark}» — от ${value}`,
    toReach: (mark: string) => `Что нужно до «${mark}»`,
    need: (count: number, symbol: string, work: string, value: string) =>
      `${counted("ru", count, marks.ru)} «${symbol}» · ${work} → ${value}`,
    top: "Выше порога уже нет: так держать",
    far: "За несколько отметок этого не исправить: поговорите с учителем",
    fromGroup: (group: string) => `из журнала ${group}`,
    details: (subject: string) => `${subject}: подробно`,
  },
  {
    period: "Period",
    none: "No marks yet",
    noneText: "The first one will be here as soon as it is given.",
    noAverage: "no marks that count",
    average: "Average",
    arithmetic: "How it is worked out",
    of: (count: number) => counted("en", count, marks.en),
    policy: (version: number) => `by the school's rules, version ${version}`,
    proposed: (mark: string) => `makes a “${mark}”`,
    thresholds: "The school's thresholds",
    from: (mark: string, value: string) => `“${mark}” from ${value}`,
    toReach: (mark: string) => `What it takes to a “${mark}”`,
    need: (count: number, symbol: string, work: string, value: string) =>
      `${counted("en", count, marks.en)} “${symbol}” · ${work} → ${value}`,
    top: "There is no higher threshold: keep it up",
    far: "A few marks will not mend it: talk to the teacher",
    fromGroup: (group: string) => `from the journal of ${group}`,
    details: (subject: string) => `${subject}: in detail`,
  },
);
