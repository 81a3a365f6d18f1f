import { catalogue } from "./messages";

/** What the roles of the schema are called. */
export const roleNames = catalogue(
  {
    TEACHER: "Учитель",
    CLASS_TEACHER: "Классный руководитель",
    DEPUTY_HEAD: "Завуч",
    ADMINISTRATOR: "Администратор школы",
    GUARDIAN: "Родитель",
    STUDENT: "Ученик",
    MUNICIPAL_COORDINATOR: "Муниципальный координатор",
    REGIONAL_COORDINATOR: "Региональный координатор",
    SERVICE: "Служба",
  },
  {
    TEACHER: "Teacher",
    CLASS_TEACHER: "Class teacher",
    DEPUTY_HEAD: "Deputy head",
    ADMINISTRATOR: "School administrator",
    GUARDIAN: "Parent",
    STUDENT: "Student",
    MUNICIPAL_COORDINATOR: "Municipal coordinator",
    REGIONAL_COORDINATOR: "Regional coordinator",
    SERVICE: "Service",
  },
);
