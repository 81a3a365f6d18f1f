/** Whose lessons a person can have in a calendar, with the address there is of each. */
import type { CalendarsQuery, MakeCalendarFeedInput } from "@zhurnal/shared/generated/graphql";
import type { messages } from "./messages";

type Viewer = NonNullable<CalendarsQuery["viewer"]>;
type Feed = Viewer["calendarFeeds"][number];
type Messages = (typeof messages)["ru"];

export interface Subject {
  readonly key: string;
  readonly name: string;
  readonly input: MakeCalendarFeedInput;
  readonly feed: Feed | undefined;
}

export function subjectsOf(viewer: Viewer, m: Messages): Subject[] {
  const { calendarFeeds: feeds, staff, classes, children, myself } = viewer;
  const named = (name: string, schoolClass: { readonly name: string } | null | undefined) =>
    schoolClass ? `${name}, ${schoolClass.name}` : name;
  return [
    ...staff.map(({ id, school }) => ({
      key: id,
      name: staff.length > 1 ? m.myLessonsAt(school.name) : m.mine,
      input: { staffId: id },
      feed: feeds.find((feed) => feed.staff?.id === id),
    })),
    ...myself.map(({ id, schoolClass }) => ({
      key: id,
      name: named(m.mine, schoolClass),
      input: { studentId: id },
      feed: feeds.find((feed) => feed.student?.id === id),
    })),
    ...children.map(({ id, fullName, schoolClass }) => ({
      key: id,
      name: named(fullName, schoolClass),
      input: { studentId: id },
      feed: feeds.find((feed) => feed.student?.id === id),
    })),
    ...classes.map(({ id, name }) => ({
      key: id,
      name: m.classOf(name),
      input: { classId: id },
      feed: feeds.find((feed) => feed.schoolClass?.id === id),
    })),
  ];
}
