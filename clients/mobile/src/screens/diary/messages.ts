import { catalogue } from "@zhurnal/shared/i18n/messages";

export const diaryMessages = catalogue(
  {
    earlier: "Предыдущая неделя",
    later: "Следующая неделя",
    thisWeek: "К этой неделе",
    noLessons: "Уроков нет",
    topic: "Тема",
    due: "Задано",
    late: "выложено после вечернего часа",
    minutes: (count: number) => `около ${count} мин`,
    read: "Неделю прочитал(а)",
    wasRead: (day: string) => `Вы прочитали эту неделю ${day}`,
    readFailed: "Не удалось отметить. Попробуйте, когда появится связь.",
    empty: "На этой неделе уроков нет",
    emptyText: "Выходные или каникулы.",
  },
  {
    earlier: "The week before",
    later: "The week after",
    thisWeek: "To this week",
    noLessons: "No lessons",
    topic: "Topic",
    due: "Homework",
    late: "posted after the evening hour",
    minutes: (count: number) => `about ${count} min`,
    read: "I have read the week",
    wasRead: (day: string) => `You read this week on ${day}`,
    readFailed: "Could not be noted. Try again when you are online.",
    empty: "No lessons this week",
    emptyText: "A weekend or holidays.",
  },
);
