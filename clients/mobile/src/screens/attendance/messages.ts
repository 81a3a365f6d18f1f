import { catalogue, counted } from "@zhurnal/shared/i18n/messages";

export const attendanceMessages = catalogue(
  {
    lessons: "пропущено уроков",
    excused: "из них по болезни и уважительным причинам",
    days: "полных дней",
    late: "опозданий",
    none: "Пропусков и опозданий нет",
    noneText: "Так держать.",
    list: "По дням",
    minutes: (count: number) => counted("ru", count, { one: "минута", few: "минуты", many: "минут", other: "минуты" }),
  },
  {
    lessons: "lessons missed",
    excused: "of them ill or excused",
    days: "full days",
    late: "times late",
    none: "Never absent, never late",
    noneText: "Keep it up.",
    list: "By day",
    minutes: (count: number) => counted("en", count, { one: "minute", other: "minutes" }),
  },
);
