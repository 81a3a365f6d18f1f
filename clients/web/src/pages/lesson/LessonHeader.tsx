import { Anchor, Group, Text, Title } from "@mantine/core";
import type { LessonHeadQuery } from "@zhurnal/shared/generated/graphql";
import { formatDay, formatTime, sentence } from "@zhurnal/shared/i18n/format";
import { useLocale, useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { Link } from "react-router";
import { paths } from "../../app/paths";
import { useTitle } from "../../ui/useTitle";
import { lessonMessages } from "./messages";

export type LessonHead = NonNullable<LessonHeadQuery["lesson"]>;

export function LessonHeader({ lesson }: { readonly lesson: LessonHead }) {
  const m = useMessages(lessonMessages);
  const { locale } = useLocale();
  useTitle(`${m.title}: ${lesson.group.name}`);
  const { bell, room } = lesson;
  const facts = [
    sentence(formatDay(locale, lesson.on, { weekday: "long", day: "numeric", month: "long" })),
    m.lesson(lesson.number),
    bell && `${formatTime(bell.startsAt)}–${formatTime(bell.endsAt)}`,
    room && m.room(room.name),
  ];
  return (
    <Group justify="space-between" mb="md" align="flex-end">
      <div>
        <Title order={1} size="h3" lh={1.25}>
          {lesson.group.name} · {lesson.subject.name}
        </Title>
        <Text c="dimmed" size="sm">
          {facts.filter(Boolean).join(" · ")}
        </Text>
      </div>
      {lesson.journal && (
        <Group gap="md">
          <Anchor component={Link} to={paths.journalPlan(lesson.journal.id)}>
            {m.toPlan}
          </Anchor>
          <Anchor component={Link} to={paths.journal(lesson.journal.id)}>
            {m.toJournal}
          </Anchor>
        </Group>
      )}
    </Group>
  );
}
