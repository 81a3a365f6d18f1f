import { Button, Group } from "@mantine/core";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { printEntry } from "../../journal/model/entry";
import { type CellState, contentOf } from "../../journal/model/types";
import { journalMessages } from "./messages";

interface Props {
  readonly cell: CellState;
  readonly onChoose: (choice: "mine" | "theirs") => void;
}

/** A conflict's two values, or a refusal's two ways on. */
export function Decision({ cell, onChoose }: Props) {
  const m = useMessages(journalMessages);
  const { server, status } = cell;
  const conflict = status === "conflict";
  const mine = printEntry(contentOf(cell)) || m.empty;
  const theirs = printEntry(server) || m.empty;
  return (
    <Group gap="xs" role="group" aria-label={conflict ? m.conflictText : m.refused}>
      <Button size="compact-sm" onClick={() => onChoose("mine")}>
        {conflict ? m.keepMine(mine) : m.tryAgain}
      </Button>
      <Button size="compact-sm" variant="default" onClick={() => onChoose("theirs")}>
        {conflict ? m.keepTheirs(theirs, server.changedBy ?? m.someone) : m.giveUp}
      </Button>
    </Group>
  );
}
