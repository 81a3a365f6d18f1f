import { List, Text } from "@mantine/core";
import type { PublishedLessonFragment, PublishTimetableMutation } from "@zhurnal/shared/generated/graphql";
import { formatDay } from "@zhurnal/shared/i18n/format";
import { useLocale, useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import classes from "./Editor.module.css";
import { messages } from "./messages";
import { nameOf } from "./reasons";

type Told = PublishTimetableMutation["publishTimetable"];

/** What publishing would do, lesson by lesson where it touches what stands already; or why it cannot be. */
export function Outcome({ told }: { readonly told: Told }) {
  const m = useMessages(messages);
  const { locale } = useLocale();
  const day = (on: string) => formatDay(locale, on, { weekday: "short", day: "numeric", month: "short" });
  if (told.__typename === "PublishingClash")
    return (
      <>
        <Text fw={600}>{m.inTheWay}</Text>
        <List size="sm">
          {told.clashes.map(({ on, number, lesson, weeklyLesson }) => (
            <List.Item key={`${on} ${number} ${lesson?.id} ${weeklyLesson?.id}`}>
              {day(on)}, {number}: {lesson && nameOf(lesson)} ↔ {weeklyLesson && nameOf(weeklyLesson)}
            </List.Item>
          ))}
        </List>
      </>
    );
  if (told.__typename !== "TimetablePublished")
    return (
      <Text role="alert" c="var(--zh-bad)">
        {told.message}
      </Text>
    );
  return (
    <ul className={classes["outcome"]}>
      <Line text={m.made(told.made)} lessons={[]} day={day} />
      <Line text={m.changed(told.changed)} lessons={told.changes} day={day} />
      <Line text={m.removed(told.removed)} lessons={told.removals} day={day} />
      <Line text={m.unchanged(told.unchanged)} lessons={[]} day={day} />
      <Line text={m.untouched(told.untouched)} lessons={told.kept} day={day} />
    </ul>
  );
}

interface LineProps {
  readonly text: string;
  readonly lessons: readonly PublishedLessonFragment[];
  readonly day: (on: string) => string;
}

function Line({ text, lessons, day }: LineProps) {
  const m = useMessages(messages);
  if (lessons.length === 0) return <li>{text}</li>;
  return (
    <li>
      <details>
        <summary>{text}</summary>
        <ul>
          {lessons.map((lesson) => (
            <li key={lesson.id}>
              {day(lesson.on)}, {m.nth(lesson.number)}: {nameOf(lesson)}
            </li>
          ))}
        </ul>
      </details>
    </li>
  );
}
