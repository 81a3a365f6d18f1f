import { catalogue } from "@zhurnal/shared/i18n/messages";

export const fillingMessages = catalogue(
  {
    timely: "Вовремя, %",
    inTime: "Записано в день урока",
    recorded: "Записано всего",
    held: "Проведено уроков",
    of: (inTime: string, held: string) => `${inTime} из ${held}`,
    overTimeTitle: "Заполняют ли журнал в день урока?",
    overTimeText: "Доля проведённых уроков, которые записали в журнал до конца того же дня.",
    byTeacherTitle: "Кто из учителей заполняет журнал в день урока?",
    byTeacherText:
      "По каждому учителю: доля его уроков, записанных до конца того же дня. Рядом — сколько записано вовремя из проведённых.",
    groupTitle_CLASS: "В каких классах журнал заполняют в день урока?",
    groupTitle_GRADE_LEVEL: "В каких параллелях журнал заполняют в день урока?",
    groupTitle_SCHOOL: "В каких школах журнал заполняют в день урока?",
    groupTitle_MUNICIPALITY: "В каких муниципалитетах журнал заполняют в день урока?",
    groupText: "Доля уроков, записанных до конца того же дня. Рядом — сколько записано вовремя из проведённых.",
    bySubjectTitle: "По каким предметам журнал заполняют в день урока?",
  },
  {
    timely: "In time, %",
    inTime: "Recorded on the day",
    recorded: "Recorded in all",
    held: "Lessons held",
    of: (inTime: string, held: string) => `${inTime} of ${held}`,
    overTimeTitle: "Is the journal kept on the day of the lesson?",
    overTimeText: "The share of lessons held that were recorded in the journal by the end of the same day.",
    byTeacherTitle: "Which teachers keep the journal on the day of the lesson?",
    byTeacherText:
      "For each teacher: the share of their lessons recorded by the end of the same day. Beside it: how many in time, out of those held.",
    groupTitle_CLASS: "In which classes is the journal kept on the day?",
    groupTitle_GRADE_LEVEL: "In which grade levels is the journal kept on the day?",
    groupTitle_SCHOOL: "In which schools is the journal kept on the day?",
    groupTitle_MUNICIPALITY: "In which municipalities is the journal kept on the day?",
    groupText:
      "The share of lessons recorded by the end of the same day. Beside it: how many in time, out of those held.",
    bySubjectTitle: "In which subjects is the journal kept on the day?",
  },
);
