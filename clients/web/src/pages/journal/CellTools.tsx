import { NativeSelect } from "@mantine/core";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { memo, useCallback, useMemo } from "react";
import { Link } from "react-router";
import { paths } from "../../app/paths";
import type { CellAddress, CellContent } from "../../journal/model/types";
import type { JournalStore } from "../../journal/store/journalStore";
import classes from "./CellBar.module.css";
import { CellHistory } from "./CellHistory";
import { CommentEditor } from "./CommentEditor";
import { journalMessages } from "./messages";
import type { JournalData } from "./read";
import type { ColumnWorkTypes } from "./useWorkTypes";

interface Props {
  readonly journal: JournalData;
  readonly store: JournalStore;
  /** The focused cell while something is opened over it, null otherwise: moving through the grid changes nothing here. */
  readonly address: CellAddress | null;
  /** What stands in it, likewise. */
  readonly content: CellContent;
  readonly commentable: boolean;
  readonly lessonId: string;
  /** The lesson's day in words. */
  readonly day: string;
  readonly workTypes: ColumnWorkTypes;
  readonly opened: "comment" | "history" | null;
  readonly onOpen: (opened: "comment" | "history" | null) => void;
  readonly onDone: () => void;
}

/** What can be done to the focused cell and its column besides typing. Renders with the column, not with every key. */
export const CellTools = memo(function CellTools(props: Props) {
  const { journal, store, address, content, commentable, lessonId, day, workTypes, opened, onOpen, onDone } = props;
  const m = useMessages(journalMessages);
  const onComment = useCallback((open: boolean) => onOpen(open ? "comment" : null), [onOpen]);
  const onHistory = useCallback((open: boolean) => onOpen(open ? "history" : null), [onOpen]);
  const onSave = useCallback((changed: CellContent) => address && store.type(address, changed), [store, address]);
  return (
    <>
      <CommentEditor
        opened={opened === "comment" && commentable}
        disabled={!commentable}
        content={content}
        onOpen={onComment}
        onSave={onSave}
        onDone={onDone}
      />
      <CellHistory
        journalId={journal.id}
        address={address}
        opened={opened === "history"}
        onOpen={onHistory}
        onDone={onDone}
      />
      <WorkTypeSelect
        lessonId={lessonId}
        label={m.workTypeOf(day)}
        disabled={!journal.canRecord}
        workTypes={workTypes}
        onDone={onDone}
      />
      <Link className={classes["link"] ?? ""} to={paths.lesson(lessonId)}>
        {m.recordLesson}
      </Link>
    </>
  );
});

interface SelectProps extends Pick<Props, "lessonId" | "workTypes" | "onDone"> {
  readonly label: string;
  readonly disabled: boolean;
}

const WorkTypeSelect = memo(function WorkTypeSelect({ lessonId, label, disabled, workTypes, onDone }: SelectProps) {
  const choices = useMemo(() => workTypes.all.map(({ id, name }) => ({ value: id, label: name })), [workTypes]);
  return (
    <NativeSelect
      size="xs"
      className={classes["workType"] ?? ""}
      aria-label={label}
      disabled={disabled}
      value={workTypes.of(lessonId)}
      data={choices}
      onChange={(event) => workTypes.choose(lessonId, event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === "Escape" || event.key === "Enter") onDone();
      }}
    />
  );
});
