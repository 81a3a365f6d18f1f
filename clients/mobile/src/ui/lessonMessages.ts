import { catalogue } from "@zhurnal/shared/i18n/messages";

/** What is said of a lesson, wherever it stands. */
export const lessonMessages = catalogue(
  {
    room: (name: string) => `каб. ${name}`,
    SUBSTITUTION: "Замена",
    MERGED_COVER: "Замена: урок вместе с другой группой",
    MOVE: "Перенос",
    CANCELLATION: "Отменён",
    ROOM: "Другой кабинет",
    ABSENT: "отсутствовал(а)",
    ILL: "болел(а)",
    EXCUSED: "уважительная причина",
    LATE: "опоздал(а)",
  },
  {
    room: (name: string) => `room ${name}`,
    SUBSTITUTION: "Substitute teacher",
    MERGED_COVER: "Substitute: together with another group",
    MOVE: "Moved",
    CANCELLATION: "Cancelled",
    ROOM: "Another room",
    ABSENT: "absent",
    ILL: "ill",
    EXCUSED: "excused",
    LATE: "late",
  },
);
