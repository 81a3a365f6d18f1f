import { Button, Group, Paper, Text, Title } from "@mantine/core";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { type Lesson, partsOf, roomName } from "./grid";
import { HeldFields, type Known } from "./HeldFields";
import { type Held, heldOf } from "./held";
import { messages } from "./messages";
import { nameOf } from "./reasons";

interface Props {
  readonly lesson: Lesson;
  readonly known: Known;
  readonly editable: boolean;
  readonly onHeld: (lesson: Lesson, held: Held) => void;
  readonly onLength: (lesson: Lesson, length: number) => void;
  readonly onSplit: (lesson: Lesson) => void;
  readonly onPick: (lesson: Lesson) => void;
  readonly onRemove: (lesson: Lesson) => void;
}

/** A lesson under the cursor, with the rooms and teachers that are free at its time. */
export function LessonPanel({ lesson, known, editable, onHeld, onLength, onSplit, onPick, onRemove }: Props) {
  const m = useMessages(messages);
  const parts = partsOf(lesson, known.lessons);
  const { room, teachers } = lesson;
  return (
    <Paper withBorder p="sm" component="section" aria-label={nameOf(lesson)}>
      <Title order={2} size="h6">
        {lesson.subject.name}
      </Title>
      <Text c="dimmed" size="sm" mb="xs">
        {lesson.group.name}
      </Text>
      {!editable && (
        <Text size="sm">
          {[room && roomName(room), ...teachers.map(({ fullName }) => fullName)].filter(Boolean).join(", ")}
        </Text>
      )}
      {editable && (
        <>
          <HeldFields
            known={known}
            place={parts[0] ?? lesson}
            length={parts.length}
            ownIds={new Set(parts.map(({ id }) => id))}
            subjectId={lesson.subject.id}
            held={heldOf(lesson)}
            onHeld={(held) => onHeld(lesson, held)}
            onLength={(length) => onLength(lesson, length)}
          />
          <Group gap="xs" mt="sm">
            <Button variant="default" size="compact-sm" onClick={() => onPick(lesson)}>
              {m.pick}
            </Button>
            {parts.length > 1 && (
              <Button variant="default" size="compact-sm" onClick={() => onSplit(lesson)}>
                {m.split}
              </Button>
            )}
            <Button variant="default" size="compact-sm" onClick={() => onRemove(lesson)}>
              {m.delete}
            </Button>
          </Group>
        </>
      )}
    </Paper>
  );
}
