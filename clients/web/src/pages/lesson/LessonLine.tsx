import { NumberInput, TextInput } from "@mantine/core";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { type KeyboardEvent, useCallback, useSyncExternalStore } from "react";
import type { JournalStore } from "../../journal/store/journalStore";
import { shortName } from "../../ui/names";
import { Decision } from "../journal/Decision";
import { AttendanceChoice } from "./AttendanceChoice";
import type { LineDraft } from "./draft";
import classes from "./Lesson.module.css";
import { lessonMessages } from "./messages";
import type { SheetData } from "./sheet";

interface Props {
  readonly index: number;
  readonly student: { readonly id: string; readonly fullName: string };
  readonly lessonId: string;
  readonly sheet: SheetData;
  readonly store: JournalStore;
  readonly draft: LineDraft;
  readonly fault: string | null;
  readonly onWrite: (draft: LineDraft) => void;
}

/** Up and down lead from one student's marks to the next. */
function toNeighbour(event: KeyboardEvent<HTMLInputElement>) {
  const step = { ArrowDown: 1, ArrowUp: -1, Enter: 1 }[event.key];
  if (!step || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  const all = [...(event.currentTarget.form?.querySelectorAll<HTMLInputElement>("[data-marks]") ?? [])];
  all[all.indexOf(event.currentTarget) + step]?.focus();
}

export function LessonLine({ index, student, lessonId, sheet, store, draft, fault, onWrite }: Props) {
  const m = useMessages(lessonMessages);
  const at = { lessonId, studentId: student.id };
  const row = useSyncExternalStore(
    store.subscribe,
    useCallback(() => store.row(student.id), [store, student.id]),
  );
  const cell = row.get(lessonId);
  const reported = sheet.reported.get(student.id);
  const isLate = sheet.vocabulary.attendance.some(({ symbol, late }) => late && symbol === draft.attendance?.symbol);
  return (
    <li className={classes["line"]}>
      <span className={classes["number"]}>{index + 1}</span>
      <span className={classes["name"]} title={student.fullName}>
        {shortName(student.fullName)}
        {reported && (
          <span className={classes["reported"]}>
            {[reported.confirmed ? m.absenceConfirmed : m.absenceReported, reported.reason].filter(Boolean).join(": ")}
          </span>
        )}
      </span>
      <AttendanceChoice
        label={m.attendanceOf(student.fullName)}
        symbols={sheet.vocabulary.attendance.map(({ symbol }) => symbol)}
        value={draft.attendance?.symbol ?? null}
        onChange={(symbol) => onWrite({ ...draft, attendance: symbol === null ? null : { symbol, minutes: null } })}
      />
      <span className={classes["minutes"]}>
        {isLate && (
          <NumberInput
            size="xs"
            hideControls
            min={1}
            max={300}
            placeholder={m.minutes}
            aria-label={m.minutesOf(student.fullName)}
            value={draft.attendance?.minutes ?? ""}
            onChange={(minutes) =>
              draft.attendance &&
              onWrite({ ...draft, attendance: { ...draft.attendance, minutes: Number(minutes) || null } })
            }
          />
        )}
      </span>
      <TextInput
        size="xs"
        data-marks
        className={classes["marks"] ?? ""}
        aria-label={m.marksOf(student.fullName)}
        autoComplete="off"
        value={draft.marks}
        error={fault !== null && m.unknown(fault)}
        onChange={(event) => onWrite({ ...draft, marks: event.currentTarget.value })}
        onKeyDown={toNeighbour}
      />
      {(cell?.status === "conflict" || cell?.status === "refused") && (
        <Decision cell={cell} onChoose={(choice) => store.resolve(at, choice)} />
      )}
    </li>
  );
}
