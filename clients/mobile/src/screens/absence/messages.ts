import { catalogue } from "@zhurnal/shared/i18n/messages";

export const absenceMessages = catalogue(
  {
    from: "С какого дня",
    until: "По какой день",
    reason: "Почему",
    reasonHint: "Например: болеет, температура",
    send: "Сообщить школе",
    sent: "Отправлено. Классный руководитель увидит это сразу.",
    waiting: "Нет связи. Отправим, как только она появится.",
    waits: "ждёт отправки",
    drop: "Убрать",
    repeat: "Повторить",
    refused: "Сообщение не принято.",
    AbsenceAlreadyReported: "Об этих днях уже сообщено.",
    AbsenceTooFar: "Можно сообщить не раньше чем за 90 дней и не позже чем через 7 дней.",
    InvalidInput: "Проверьте дни и причину.",
    NotFound: "Для этого ребёнка сообщить об отсутствии нельзя.",
    reports: "Сообщения",
    days: (from: string, until: string) => (from === until ? from : `${from} – ${until}`),
    REPORTED: "школа ещё не ответила",
    CONFIRMED: "подтверждено",
    DECLINED: "не принято",
    WITHDRAWN: "отозвано",
    withdraw: "Отозвать",
  },
  {
    from: "First day",
    until: "Last day",
    reason: "Why",
    reasonHint: "For example: ill, has a fever",
    send: "Tell the school",
    sent: "Sent. The class teacher sees it at once.",
    waiting: "You are offline. We send it as soon as you are back.",
    waits: "waiting to be sent",
    drop: "Remove",
    repeat: "Try again",
    refused: "The report was not accepted.",
    AbsenceAlreadyReported: "These days have been reported already.",
    AbsenceTooFar: "Report at most 90 days ahead, and at most 7 days later.",
    InvalidInput: "Check the days and the reason.",
    NotFound: "An absence of this child cannot be reported.",
    reports: "Reports",
    days: (from: string, until: string) => (from === until ? from : `${from} – ${until}`),
    REPORTED: "the school has not answered yet",
    CONFIRMED: "confirmed",
    DECLINED: "not accepted",
    WITHDRAWN: "withdrawn",
    withdraw: "Withdraw",
  },
);

const outcomes = ["sent", "waiting", "AbsenceAlreadyReported", "AbsenceTooFar", "InvalidInput", "NotFound"] as const;

/** What became of a report, in words. */
export function said(m: (typeof absenceMessages)["ru"], outcome: string): string {
  const known = outcomes.find((name) => name === outcome);
  return known ? m[known] : m.refused;
}
