import { Button, SegmentedControl, Select, Title } from "@mantine/core";
import { IconArrowBackUp } from "@tabler/icons-react";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import classes from "./Editor.module.css";
import type { By, Journal, Named, Timetable } from "./grid";
import { messages } from "./messages";

interface Props {
  readonly timetable: Timetable;
  readonly by: By;
  readonly columns: readonly Named[];
  readonly whose: string;
  readonly week: number;
  readonly journals: readonly Journal[];
  readonly editable: boolean;
  readonly undoable: boolean;
  readonly onBy: (by: By) => void;
  readonly onWhose: (id: string) => void;
  readonly onWeek: (week: number) => void;
  readonly onJournal: (journal: Journal) => void;
  readonly onUndo: () => void;
  readonly onPublish: () => void;
}

/** Whose grid is shown, what can be added to it, and the way back and out. */
export function EditorHeader(props: Props) {
  const { timetable, by, columns, whose, week, journals, editable, undoable } = props;
  const m = useMessages(messages);
  const weeks = Array.from({ length: timetable.weeks }, (_, index) => index + 1);
  return (
    <>
      <Title order={1} size="h3" mb="xs">
        {timetable.name}
      </Title>
      <div className={classes["head"]}>
        <SegmentedControl
          aria-label={m.by}
          value={by}
          onChange={(value) => props.onBy(value as By)}
          data={[
            { value: "class", label: m.byClass },
            { value: "teacher", label: m.byTeacher },
            { value: "room", label: m.byRoom },
          ]}
        />
        <Select
          aria-label={m.whose}
          className={classes["whose"] ?? ""}
          searchable
          allowDeselect={false}
          data={columns.map(({ id, name }) => ({ value: id, label: name }))}
          value={whose}
          onChange={(id) => id && props.onWhose(id)}
        />
        {timetable.weeks > 1 && (
          <SegmentedControl
            aria-label={m.week(week)}
            value={String(week)}
            onChange={(value) => props.onWeek(Number(value))}
            data={weeks.map((number) => ({ value: String(number), label: m.week(number) }))}
          />
        )}
        {editable && (
          <>
            {by === "class" && (
              <Select
                aria-label={m.add}
                placeholder={m.add}
                className={classes["add"] ?? ""}
                searchable
                data={journals.map(({ id, subject, group }) => ({
                  value: id,
                  label: group.schoolClass?.name === group.name ? subject.name : `${subject.name} (${group.name})`,
                }))}
                value={null}
                onChange={(id) => {
                  const journal = journals.find((one) => one.id === id);
                  if (journal) props.onJournal(journal);
                }}
              />
            )}
            <Button
              variant="default"
              disabled={!undoable}
              leftSection={<IconArrowBackUp size={16} aria-hidden />}
              onClick={props.onUndo}
            >
              {m.undo}
            </Button>
            <Button className={classes["publish"] ?? ""} onClick={props.onPublish}>
              {m.publish}
            </Button>
          </>
        )}
      </div>
    </>
  );
}
