import { Button, Group, Paper, Text, Title } from "@mantine/core";
import { useLocale, useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import type { Clash, Hand } from "./clashes";
import { weekdayName } from "./EditorGrid";
import type { Place } from "./grid";
import classes from "./Hand.module.css";
import { HeldFields, type Known } from "./HeldFields";
import type { Held } from "./held";
import { messages } from "./messages";
import { nameOf, reasonOf } from "./reasons";

interface Props {
  readonly hand: Hand;
  readonly at: Place;
  readonly clashes: readonly Clash[];
  readonly known: Known;
  readonly onHeld: (held: Held) => void;
  readonly onLength: (length: number) => void;
  readonly onDrop: () => void;
  readonly onLetGo: () => void;
}

/** The lesson in hand over a place: whether it can stand there, with both sides of each clash, and what is free instead. */
export function HandPanel({ hand, at, clashes, known, onHeld, onLength, onDrop, onLetGo }: Props) {
  const m = useMessages(messages);
  const { locale } = useLocale();
  const { journal, held, length, ownIds } = hand;
  const name = nameOf(journal);
  return (
    <Paper withBorder p="sm" component="section" aria-label={name} className={classes["hand"] ?? ""}>
      <Title order={2} size="h6">
        {journal.subject.name}
      </Title>
      <Text c="dimmed" size="sm">
        {journal.group.name} → {m.at(weekdayName(locale, at.weekday), at.number)}
      </Text>
      <div className={classes["verdict"]} data-bad={clashes.length > 0 || undefined}>
        {clashes.length === 0 ? m.free : m.cannot(name)}
        {clashes.length > 0 && (
          <ul>
            {clashes.map((clash) => (
              <li key={clash.lesson.id}>{reasonOf(m, clash)}</li>
            ))}
          </ul>
        )}
      </div>
      <HeldFields
        known={known}
        place={at}
        length={length}
        ownIds={ownIds}
        subjectId={journal.subject.id}
        held={held}
        onHeld={onHeld}
        onLength={onLength}
      />
      <Group gap="xs" mt="sm">
        <Button size="compact-sm" disabled={clashes.length > 0} onClick={onDrop}>
          {m.dropHere}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onLetGo}>
          {m.letGo}
        </Button>
      </Group>
    </Paper>
  );
}
