/** The register of all pages. A new one is one row; the menu shows rows with a title in this order, most used first. */
import {
  IconBell,
  IconBook2,
  IconCalendarEvent,
  IconListNumbers,
  IconNotebook,
  IconReplace,
  IconTable,
  IconUserCircle,
  IconUsers,
  IconUsersGroup,
} from "@tabler/icons-react";
import { paths } from "./paths";
import { everybody, having, type Place, page } from "./place";

export const places: readonly Place[] = [
  {
    path: "/",
    title: { ru: "Сегодня", en: "Today" },
    icon: IconCalendarEvent,
    seenBy: everybody,
    page: page(() => import("../pages/today/TodayPage"), "TodayPage"),
  },
  {
    path: paths.timetable(),
    title: { ru: "Расписание", en: "Timetable" },
    icon: IconTable,
    seenBy: everybody,
    page: page(() => import("../pages/timetable/TimetablePage"), "TimetablePage"),
  },
  {
    path: paths.changes(),
    title: { ru: "Изменения", en: "Changes" },
    icon: IconReplace,
    seenBy: everybody,
    page: page(() => import("../pages/changes/ChangesPage"), "ChangesPage"),
  },
  {
    title: { ru: "Дневник", en: "Diary" },
    icon: IconBook2,
    seenBy: ({ myself }) => myself.length > 0,
    choices: ({ myself }) => myself.map(({ id, fullName }) => ({ id, to: paths.student(id), label: fullName })),
  },
  {
    title: { ru: "Журналы", en: "Journals" },
    icon: IconNotebook,
    seenBy: ({ journals }) => journals.length > 0,
    choices: ({ journals }) =>
      journals.map(({ id, subject, group }) => ({
        id,
        to: paths.journal(id),
        label: `${group.name} · ${subject.name}`,
      })),
  },
  {
    path: paths.plans(),
    title: { ru: "Планы", en: "Plans" },
    icon: IconListNumbers,
    seenBy: having("TEACHER", "CLASS_TEACHER", "DEPUTY_HEAD", "ADMINISTRATOR"),
    page: page(() => import("../pages/plans/PlansPage"), "PlansPage"),
  },
  {
    title: { ru: "Классы", en: "Classes" },
    icon: IconUsersGroup,
    seenBy: ({ classes }) => classes.length > 0,
    choices: ({ classes }) => classes.map(({ id, name }) => ({ id, to: paths.schoolClass(id), label: name })),
  },
  {
    title: { ru: "Дети", en: "Children" },
    icon: IconUsers,
    seenBy: ({ children }) => children.length > 0,
    choices: ({ children }) => children.map(({ id, fullName }) => ({ id, to: paths.student(id), label: fullName })),
  },
  {
    path: "/account",
    title: { ru: "Учётная запись", en: "Account" },
    icon: IconUserCircle,
    seenBy: everybody,
    personal: true,
    page: page(() => import("../pages/account/AccountPage"), "AccountPage"),
  },
  {
    path: paths.allBells(),
    title: { ru: "Звонки", en: "Bells" },
    icon: IconBell,
    seenBy: everybody,
    open: true,
    page: page(() => import("../pages/bells/SchoolsPage"), "SchoolsPage"),
  },
  { path: "/bells/:id/edit", page: page(() => import("../pages/bells/editor/EditorPage"), "EditorPage") },
  { path: "/bells/:id", open: true, page: page(() => import("../pages/bells/BellsPage"), "BellsPage") },
  { path: "/plans/:id", page: page(() => import("../pages/plan/PlanPage"), "PlanPage") },
  {
    path: "/journals/:id/plan",
    page: page(() => import("../pages/journal-plan/JournalPlanPage"), "JournalPlanPage"),
  },
  { path: paths.newChange(), page: page(() => import("../pages/changes/ActPage"), "ActPage") },
  { path: paths.timetables(), page: page(() => import("../pages/timetable-editor/TimetablesPage"), "TimetablesPage") },
  { path: "/timetables/:id", page: page(() => import("../pages/timetable-editor/EditorPage"), "EditorPage") },
  { path: "/classes/:id", page: page(() => import("../pages/sheet/SheetPage"), "SheetPage") },
  { path: "/classes/:id/move", page: page(() => import("../pages/move/MovePage"), "MovePage") },
  { path: "/students/:id", page: page(() => import("../pages/diary/DiaryPage"), "DiaryPage") },
  { path: "/journals/:id", page: page(() => import("../pages/journal/JournalPage"), "JournalPage") },
  { path: "/lessons/:id", page: page(() => import("../pages/lesson/LessonPage"), "LessonPage") },
];
