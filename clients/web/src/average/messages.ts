import { catalogue, counted } from "@zhurnal/shared/i18n/messages";

export const averageMessages = catalogue(
  {
    formula: "Как посчитано",
    policy: (version: number) => `Правила школы, версия ${version}`,
    display: "К оценке за период",
    marks: (count: number) =>
      counted("ru", count, { one: "отметка", few: "отметки", many: "отметок", other: "отметки" }),
    marksHead: "Отметок",
    from: "Откуда",
  },
  {
    formula: "How it is computed",
    policy: (version: number) => `The school's rules, version ${version}`,
    display: "Towards the period's result",
    marks: (count: number) => counted("en", count, { one: "mark", other: "marks" }),
    marksHead: "Marks",
    from: "From",
  },
);
