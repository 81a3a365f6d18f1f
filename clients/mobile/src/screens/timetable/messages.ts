import { catalogue } from "@zhurnal/shared/i18n/messages";

export const timetableMessages = catalogue(
  {
    none: "На этой неделе уроков нет",
    noneText: "Выходные или каникулы.",
    break: (minutes: number) => `перемена ${minutes} мин`,
  },
  {
    none: "No lessons this week",
    noneText: "A weekend or holidays.",
    break: (minutes: number) => `break of ${minutes} min`,
  },
);
