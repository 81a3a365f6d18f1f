import { catalogue } from "@zhurnal/shared/i18n/messages";

export const homeworkMessages = catalogue(
  {
    none: "Ничего не задано",
    noneText: "Новые задания появятся здесь сразу.",
    sometime: "К следующему уроку",
    setOn: (day: string) => `задано ${day}`,
    done: "Сделано",
    doneIn: (subject: string) => `Сделано: ${subject}`,
    failed: "Не удалось сохранить. Попробуйте, когда появится связь.",
  },
  {
    none: "Nothing is due",
    noneText: "New homework appears here at once.",
    sometime: "For the next lesson",
    setOn: (day: string) => `set on ${day}`,
    done: "Done",
    doneIn: (subject: string) => `Done: ${subject}`,
    failed: "Could not be saved. Try again when you are online.",
  },
);
