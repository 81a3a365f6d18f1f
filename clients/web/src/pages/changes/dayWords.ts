import { catalogue } from "@zhurnal/shared/i18n/messages";

/** Words of the day picker. */
export const dayWords = catalogue(
  { today: "Сегодня", tomorrow: "Завтра", day: "День", dayBefore: "На день раньше", dayAfter: "На день позже" },
  { today: "Today", tomorrow: "Tomorrow", day: "Day", dayBefore: "A day earlier", dayAfter: "A day later" },
);
