import { Button, Kbd, Paper, Text } from "@mantine/core";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import classes from "./Lesson.module.css";
import type { LessonHead } from "./LessonHeader";
import { lessonMessages } from "./messages";

interface Props {
  readonly row: NonNullable<LessonHead["offered"]>;
  readonly onAccept: () => void;
}

/** What the plan has for the lesson. Its button has the focus when the page opens, so that Enter accepts topic and homework. */
export function PlanOffer({ row, onAccept }: Props) {
  const m = useMessages(lessonMessages);
  return (
    <Paper withBorder px="md" py="xs" mb="sm" className={classes["offer"] ?? ""}>
      <div>
        <Text size="xs" c="dimmed">
          {m.planned}
        </Text>
        <Text>{row.topic}</Text>
        <Text size="sm" c="dimmed">
          {row.homework ? `${m.homework}: ${row.homework}` : m.noHomework}
        </Text>
      </div>
      <Button
        type="button"
        variant="light"
        flex="none"
        data-autofocus
        ref={(button: HTMLButtonElement | null) => {
          if (document.activeElement === document.body) button?.focus();
        }}
        onClick={onAccept}
        rightSection={<Kbd className={classes["key"] ?? ""}>Enter</Kbd>}
        title={m.acceptHint}
      >
        {m.accept}
      </Button>
    </Paper>
  );
}
