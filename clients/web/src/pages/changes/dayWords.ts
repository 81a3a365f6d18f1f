import { catalogue } from "@zhurnal/shared/i18n/messages";

/** Words of the day picker. */
export const dayWords = catalogue(
  {
    both: "Сегодня и завтра",
    today: "Сегодня",
    tomorrow: "Завтра",
    day: "День",
    dayBefore: "На день раньше",
    dayAfter: "На день позже",
  },
  {
    both: "Today and tomorrow",
    today: "Today",
    tomorrow: "Tomorrow",
    day: "Day",
    dayBefore: "A day earlier",
    dayAfter: "A day later",
  },
);
