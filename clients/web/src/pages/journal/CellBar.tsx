import { formatDay, formatInstant, sentence } from "@zhurnal/shared/i18n/format";
import { useLocale, useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { useZone } from "@zhurnal/shared/i18n/zone";
import { useCallback, useSyncExternalStore } from "react";
import { printEntry } from "../../journal/model/entry";
import { type CellAddress, type CellState, contentOf, emptyContent } from "../../journal/model/types";
import { refusals, refusalText } from "../../journal/refusals";
import type { JournalStore } from "../../journal/store/journalStore";
import classes from "./CellBar.module.css";
import { CellTools } from "./CellTools";
import { Decision } from "./Decision";
import { journalMessages } from "./messages";
import { type Closed, closedReason } from "./openness";
import type { JournalData, LessonColumn, Roster } from "./read";
import type { ReportedDays } from "./reported";
import type { ColumnWorkTypes } from "./useWorkTypes";

interface Props {
  readonly journal: JournalData;
  readonly store: JournalStore;
  readonly address: CellAddress;
  readonly roster: Roster | undefined;
  readonly lesson: LessonColumn;
  /** What the family says of the day. */
  readonly reported: ReportedDays | undefined;
  readonly fault: string | null;
  readonly workTypes: ColumnWorkTypes;
  /** What is opened over the bar. */
  readonly opened: "comment" | "history" | null;
  readonly onOpen: (opened: "comment" | "history" | null) => void;
  readonly onDone: () => void;
}

const closedKeys = { outside: "outside", future: "future", cancelled: "cancelled" } as const;

function useStatus(cell: CellState, closed: Closed | null, fault: string | null): string {
  const m = useMessages(journalMessages);
  const reasons = useMessages(refusals);
  const { locale } = useLocale();
  const timeZone = useZone();
  if (fault !== null) return m.unknownEntry(fault);
  if (cell.status !== "saved")
    return cell.status === "refused" ? `${m.refused}: ${refusalText(reasons, cell.reason)}` : m[cell.status];
  const { changedBy, changedAt } = cell.server;
  const when = { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", timeZone } as const;
  if (changedBy && changedAt) return m.changedBy(changedBy, formatInstant(locale, changedAt, when));
  return closed ? m[closedKeys[closed]] : "";
}

/** Everything about the focused cell, in a place of fixed height: whose, when, its state, its work type and comments. */
export function CellBar(props: Props) {
  const { journal, store, address, roster, lesson, reported, fault, workTypes, opened, onOpen, onDone } = props;
  const m = useMessages(journalMessages);
  const { locale } = useLocale();
  const cell = useSyncExternalStore(
    store.subscribe,
    useCallback(() => store.cell(address), [store, address]),
  );
  const closed = closedReason(roster?.membership ?? [], lesson, journal.day);
  const status = useStatus(cell, closed, fault);
  const day = sentence(formatDay(locale, lesson.date, { weekday: "short", day: "numeric", month: "long" }));
  const content = contentOf(cell);
  const undecided = cell.status === "conflict" || cell.status === "refused";
  return (
    <section className={`${classes["bar"]} no-print`} aria-label={`${roster?.student.fullName}, ${day}`}>
      <div className={classes["what"]}>
        <strong>{roster?.student.fullName}</strong>
        <span>
          {day}, {m.lesson(lesson.number)} · {lesson.topic || m.noTopic}
        </span>
      </div>
      <output className={classes["value"]}>{printEntry(content) || "—"}</output>
      <p className={classes["status"]} data-bad={fault !== null || undecided || undefined} role="status">
        {[status, fault === null && reported && m.reported(reported.confirmed, reported.reason ?? "")]
          .filter(Boolean)
          .join(" · ")}
      </p>
      <div className={classes["tools"]}>
        {undecided ? (
          <Decision
            cell={cell}
            onChoose={(choice) => {
              store.resolve(address, choice);
              onDone();
            }}
          />
        ) : (
          <CellTools
            journal={journal}
            store={store}
            address={opened ? address : null}
            content={opened ? content : emptyContent}
            commentable={content.marks.length > 0 && journal.canRecord && closed === null}
            lessonId={lesson.id}
            day={day}
            workTypes={workTypes}
            opened={opened}
            onOpen={onOpen}
            onDone={onDone}
          />
        )}
      </div>
    </section>
  );
}
