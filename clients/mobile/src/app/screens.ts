/** The app's screens: each is loaded when it is opened, but for the first one. The name is the address below /app/. */
import { type ComponentType, lazy } from "react";
import { NowScreen } from "../screens/now/NowScreen";
import type { Member } from "./family";

/** A screen of one child. */
export type ChildScreen = ComponentType<{ readonly member: Member; readonly active: boolean }>;

const child = (load: () => Promise<ChildScreen>): ChildScreen =>
  lazy(() => load().then((screen) => ({ default: screen })));

/** Screens that every child has: one swipe leads to the next child's. */
export const childScreens: Readonly<Record<string, ChildScreen>> = {
  "": NowScreen,
  diary: child(() => import("../screens/diary/DiaryScreen").then((screen) => screen.DiaryScreen)),
  marks: child(() => import("../screens/marks/MarksScreen").then((screen) => screen.MarksScreen)),
  homework: child(() => import("../screens/homework/HomeworkScreen").then((screen) => screen.HomeworkScreen)),
  attendance: child(() => import("../screens/attendance/AttendanceScreen").then((screen) => screen.AttendanceScreen)),
  timetable: child(() => import("../screens/timetable/TimetableScreen").then((screen) => screen.TimetableScreen)),
  changes: child(() => import("../screens/changes/ChangesScreen").then((screen) => screen.ChangesScreen)),
  absence: child(() => import("../screens/absence/AbsenceScreen").then((screen) => screen.AbsenceScreen)),
};

/** Screens of the reader alone. */
export const ownScreens: Readonly<Record<string, ComponentType>> = {
  more: lazy(() => import("../screens/more/MoreScreen").then(({ MoreScreen }) => ({ default: MoreScreen }))),
  settings: lazy(() =>
    import("../screens/settings/SettingsScreen").then(({ SettingsScreen }) => ({ default: SettingsScreen })),
  ),
};

const titles = [
  "diary",
  "marks",
  "homework",
  "attendance",
  "timetable",
  "changes",
  "absence",
  "more",
  "settings",
] as const;

/** Where a screen's name at the head is shorter than where one goes there. */
const shorter = { timetable: "timetableTitle", absence: "absenceTitle" } as const;

type Title = Exclude<(typeof titles)[number], keyof typeof shorter> | (typeof shorter)[keyof typeof shorter] | "now";

/** The key of a screen's name among the messages. */
export function titleOf(screen: string): Title {
  const title = titles.find((each) => each === screen) ?? "now";
  return title === "timetable" || title === "absence" ? shorter[title] : title;
}
