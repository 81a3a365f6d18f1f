import { Button, Paper, Select, Stack, Text, Title } from "@mantine/core";
import { FreeRoomsDocument } from "@zhurnal/shared/generated/graphql";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { useReading } from "../../reading/useReading";
import classes from "./Editor.module.css";
import type { Lesson } from "./grid";
import { messages } from "./messages";
import { type Held, heldOf } from "./useDraft";

interface Props {
  readonly timetableId: string;
  readonly lessons: readonly Lesson[];
  readonly onHeld: (lesson: Lesson, held: Held) => void;
  readonly onRemove: (lesson: Lesson) => void;
}

/** The lessons under the cursor, with the rooms and teachers that are free at their time. */
export function LessonPanel({ timetableId, lessons, onHeld, onRemove }: Props) {
  return (
    <Stack className={classes["panel"] ?? ""}>
      {lessons.map((lesson) => (
        <One key={lesson.id} timetableId={timetableId} lesson={lesson} onHeld={onHeld} onRemove={onRemove} />
      ))}
    </Stack>
  );
}

interface OneProps extends Omit<Props, "lessons"> {
  readonly lesson: Lesson;
}

function One({ timetableId, lesson, onHeld, onRemove }: OneProps) {
  const m = useMessages(messages);
  const { week, weekday, number, journalId } = lesson;
  const [free] = useReading(FreeRoomsDocument, { id: timetableId, week, weekday, number, journal: journalId });
  const found = free.state === "ready" ? free.data.timetable : null;
  const rooms = [...(lesson.room ? [lesson.room] : []), ...(found?.freeRooms ?? [])];
  const teachers = [...lesson.teachers, ...(found?.freeTeachers ?? [])];
  const held = heldOf(lesson);
  return (
    <Paper withBorder p="sm" component="section" aria-label={`${lesson.group.name} · ${lesson.subject.name}`}>
      <Title order={2} size="h6">
        {lesson.subject.name}
      </Title>
      <Text c="dimmed" size="sm" mb="xs">
        {lesson.group.name}
      </Text>
      <Stack gap="xs">
        <Select
          label={m.room}
          placeholder={m.noRoom}
          clearable
          searchable
          data={rooms.map(({ id, name }) => ({ value: id, label: name }))}
          value={held.roomId}
          onChange={(roomId) => onHeld(lesson, { ...held, roomId })}
        />
        <Select
          label={m.teacher}
          searchable
          allowDeselect={false}
          disabled={lesson.teachers.length > 1}
          data={teachers.map(({ id, fullName }) => ({ value: id, label: fullName }))}
          value={held.teacherIds[0] ?? null}
          onChange={(teacher) => teacher && onHeld(lesson, { ...held, teacherIds: [teacher] })}
        />
        <Button variant="default" size="compact-sm" onClick={() => onRemove(lesson)}>
          {m.delete}
        </Button>
      </Stack>
    </Paper>
  );
}
