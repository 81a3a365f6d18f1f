import { ActionIcon, Button, SegmentedControl, Select, Text, Title } from "@mantine/core";
import { IconArrowBackUp, IconArrowForwardUp } from "@tabler/icons-react";
import { addDays } from "@zhurnal/shared/i18n/days";
import { formatDay } from "@zhurnal/shared/i18n/format";
import { useLocale, useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { Link } from "react-router";
import { paths } from "../../app/paths";
import classes from "./Editor.module.css";
import type { By, Named, Timetable } from "./grid";
import { messages } from "./messages";
import type { Changes } from "./useChanges";

interface Props {
  readonly timetable: Timetable;
  readonly by: By;
  readonly columns: readonly Named[];
  readonly whose: string;
  readonly week: number;
  readonly editable: boolean;
  readonly changes: Changes;
  readonly onBy: (by: By) => void;
  readonly onWhose: (id: string) => void;
  readonly onWeek: (week: number) => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onPublish: () => void;
}

/** Whose grid is shown, the way back from changes, and the way out. */
export function EditorHeader(props: Props) {
  const { timetable, by, columns, whose, week, editable, changes } = props;
  const m = useMessages(messages);
  const { locale } = useLocale();
  const weeks = Array.from({ length: timetable.weeks }, (_, index) => index + 1);
  const long = (day: string) => formatDay(locale, day, { day: "numeric", month: "long", year: "numeric" });
  return (
    <>
      <Link to={paths.timetables()} className={classes["back"]}>
        ← {m.title}
      </Link>
      <div className={classes["title"]}>
        <Title order={1} size="h3">
          {timetable.name}
        </Title>
        <Text c="dimmed" size="sm">
          {m.range(long(timetable.since), long(addDays(timetable.until, -1)))}
        </Text>
      </div>
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
            aria-label={m.cycle}
            value={String(week)}
            onChange={(value) => props.onWeek(Number(value))}
            data={weeks.map((number) => ({ value: String(number), label: m.week(number) }))}
          />
        )}
        {editable && (
          <div className={classes["tools"]}>
            <Button
              variant="default"
              disabled={!changes.undoable || changes.busy}
              leftSection={<IconArrowBackUp size={16} aria-hidden />}
              onClick={props.onUndo}
            >
              {m.undo}
            </Button>
            <ActionIcon
              variant="default"
              size={36}
              aria-label={m.redo}
              disabled={!changes.redoable || changes.busy}
              onClick={props.onRedo}
            >
              <IconArrowForwardUp size={16} aria-hidden />
            </ActionIcon>
            <Button onClick={props.onPublish}>{m.publish}</Button>
          </div>
        )}
      </div>
    </>
  );
}
