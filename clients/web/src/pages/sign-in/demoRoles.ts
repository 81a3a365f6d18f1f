import { catalogue } from "@zhurnal/shared/i18n/messages";

/** Who the demonstration's accounts are, by sign-in name. */
export const demoRoles = catalogue(
  {
    teacher: "Учитель-предметник",
    "class-teacher": "Классный руководитель",
    "teacher-parent": "Учитель и мама ученика",
    "deputy-head": "Завуч",
    administrator: "Администратор школы",
    mother: "Мама семиклассника",
    father: "Папа из второй семьи: видит не всё",
    guardian: "Родитель нескольких детей",
    student: "Ученик, сменивший подгруппу",
    "student-moved": "Ученица, перешедшая из класса в класс",
    municipal: "Координатор района",
    regional: "Координатор области",
  },
  {
    teacher: "Subject teacher",
    "class-teacher": "Class teacher",
    "teacher-parent": "Teacher and a pupil’s mother",
    "deputy-head": "Deputy head",
    administrator: "School administrator",
    mother: "Mother of a seventh-former",
    father: "Father in a second household: sees a part",
    guardian: "Parent of several children",
    student: "Student who changed subgroup",
    "student-moved": "Student who changed class",
    municipal: "District coordinator",
    regional: "Region coordinator",
  },
);

type Name = keyof (typeof demoRoles)["ru"];

/** What is said of an account; its sign-in name where nothing is. */
export const demoRole = (texts: (typeof demoRoles)["ru"], username: string): string =>
  texts[username as Name] ?? username;

const order = Object.keys(demoRoles.ru);

/** Those who work with the journal every day come first. */
export const byUse = (a: { readonly username: string }, b: { readonly username: string }): number => {
  const place = ({ username }: { readonly username: string }) =>
    (order.indexOf(username) + order.length + 1) % (order.length + 1);
  return place(a) - place(b);
};
