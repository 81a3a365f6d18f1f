import { ActionIcon, Button, Group, Popover, Stack, TextInput } from "@mantine/core";
import { IconMessage } from "@tabler/icons-react";
import { common } from "@zhurnal/shared/i18n/common";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { type FormEvent, memo, useEffect, useState } from "react";
import type { CellContent } from "../../journal/model/types";
import { journalMessages } from "./messages";

interface Props {
  readonly opened: boolean;
  readonly disabled: boolean;
  readonly content: CellContent;
  readonly onOpen: (open: boolean) => void;
  readonly onSave: (content: CellContent) => void;
  readonly onDone: () => void;
}

/** Comments of a cell's marks, one line each. */
export const CommentEditor = memo(function CommentEditor(props: Props) {
  const { opened, disabled, content, onOpen, onSave, onDone } = props;
  const m = useMessages(journalMessages);
  const words = useMessages(common);
  const [texts, setTexts] = useState<readonly string[]>([]);
  useEffect(() => {
    if (opened) setTexts(content.marks.map(({ comment }) => comment));
  }, [opened, content.marks]);

  const close = () => {
    onOpen(false);
    onDone();
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    const marks = content.marks.map((mark, position) => ({ ...mark, comment: texts[position]?.trim() ?? "" }));
    onSave({ ...content, marks });
    close();
  };

  return (
    <Popover
      opened={opened}
      onChange={(open) => !open && close()}
      trapFocus
      withinPortal
      shadow="md"
      position="bottom-end"
    >
      <Popover.Target>
        <ActionIcon
          variant="default"
          size={30}
          disabled={disabled}
          aria-label={m.comment}
          title={m.comment}
          onClick={() => onOpen(true)}
        >
          <IconMessage size={16} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown w="min(92vw, 24rem)">
        <form onSubmit={save}>
          <Stack gap="xs">
            {content.marks.map((mark, position) => (
              <TextInput
                // biome-ignore lint/suspicious/noArrayIndexKey: a mark is known by its position in the cell
                key={position}
                label={m.commentFor(mark.symbol)}
                description={position === 0 ? m.commentHint : undefined}
                maxLength={500}
                value={texts[position] ?? ""}
                onChange={(event) => {
                  const text = event.currentTarget.value;
                  setTexts((all) => content.marks.map((_, at) => (at === position ? text : (all[at] ?? ""))));
                }}
              />
            ))}
            <Group justify="flex-end" gap="xs">
              <Button variant="default" size="xs" onClick={close}>
                {words.cancel}
              </Button>
              <Button type="submit" size="xs">
                {words.save}
              </Button>
            </Group>
          </Stack>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
});
