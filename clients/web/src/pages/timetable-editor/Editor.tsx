import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { useState } from "react";
import { useTitle } from "../../ui/useTitle";
import classes from "./Editor.module.css";
import { EditorGrid } from "./EditorGrid";
import { EditorHeader } from "./EditorHeader";
import {
  type By,
  columnsOf,
  inTheWay,
  journalsOf,
  type Lesson,
  lessonsIn,
  lessonsOf,
  type Place,
  type Rival,
  samePlace,
  type Timetable,
} from "./grid";
import { LessonPanel } from "./LessonPanel";
import { messages } from "./messages";
import { PublishDialog } from "./PublishDialog";
import { reasons } from "./reasons";
import type { Edited, useDraft } from "./useDraft";
import { usePicked } from "./usePicked";

interface Props {
  readonly timetable: Timetable;
  readonly draft: ReturnType<typeof useDraft>;
}

const standing = (clashes: readonly { kind: Rival["kind"]; lesson: Rival["lesson"] | null }[]): Rival[] =>
  clashes.flatMap(({ kind, lesson }) => (lesson ? [{ kind, lesson }] : []));

/** The editor of one timetable: whose grid, what is picked up, and what came of the last change. */
export function Editor({ timetable, draft }: Props) {
  const m = useMessages(messages);
  const { id, name, lessons, journals } = timetable;
  const [by, setBy] = useState<By>("class");
  const columns = columnsOf(by, timetable);
  const [asked, setAsked] = useState<string | null>(null);
  const whose = columns.find((column) => column.id === asked)?.id ?? columns[0]?.id ?? "";
  const [cursor, setCursor] = useState<Place>({ week: 1, weekday: 1, number: 1 });
  const [note, setNote] = useState<string>("");
  const [publishing, setPublishing] = useState(false);
  const { hand, pick, pickJournal, letGo } = usePicked(id, lessons);
  const shown = lessonsOf(by, whose, lessons);
  const editable = timetable.status === "DRAFT";
  useTitle(name);

  const tell = (told: Edited | null) => {
    if (!told) setNote(m.failed);
    else if (told.__typename === "LessonClash") setNote(m.clash(reasons(m, standing(told.clashes))));
    else if (told.__typename === "EditedMeanwhile") setNote(m.meanwhile);
    else setNote("message" in told ? told.message : "");
  };
  const blocked = hand?.rivals ? (place: Place) => inTheWay(hand.picked, place, hand.rivals ?? [], hand.parts) : null;
  const drop = async (place: Place) => {
    const clashes = blocked?.(place) ?? [];
    if (!hand || !blocked) return;
    if (clashes.length > 0) {
      setNote(m.clash(reasons(m, clashes)));
      return;
    }
    const { lesson, journal, length } = hand.picked;
    letGo();
    setCursor(place);
    if (lesson && samePlace(lesson, place)) return;
    if (lesson) tell(await draft.move(lesson, place, null));
    else if (journal) tell(await draft.put(journal.id, place, length));
  };
  const remove = async (lesson: Lesson) => tell(await draft.remove(lesson));
  const undo = async () => {
    letGo();
    tell(await draft.undo());
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Ctrl+Z is heard anywhere on the page
    <div
      className={classes["page"]}
      onKeyDown={(event) => {
        if ((event.ctrlKey || event.metaKey) && event.code === "KeyZ" && draft.undoable > 0) void undo();
      }}
    >
      <EditorHeader
        timetable={timetable}
        by={by}
        columns={columns}
        whose={whose}
        week={cursor.week}
        journals={by === "class" ? journalsOf(whose, journals) : []}
        editable={editable}
        undoable={draft.undoable > 0}
        onBy={setBy}
        onWhose={setAsked}
        onWeek={(week) => setCursor({ ...cursor, week })}
        onJournal={(journal) => void pickJournal(journal)}
        onUndo={() => void undo()}
        onPublish={() => setPublishing(true)}
      />
      <p className={classes["note"]} role="status" data-bad={note !== "" || undefined}>
        {note || (hand ? m.picked(hand.picked.title) : editable ? m.pickHint : m.readOnly)}
      </p>
      <div className={classes["board"]}>
        <EditorGrid
          by={by}
          week={cursor.week}
          all={lessons}
          lessons={shown}
          cursor={cursor}
          pickedIds={new Set(hand?.parts.map((part) => part.id))}
          blocked={blocked}
          editable={editable}
          onCursor={setCursor}
          onPick={(lesson) => {
            setNote("");
            void pick(lesson);
          }}
          onDrop={(place) => void drop(place)}
          onLetGo={letGo}
          onRemove={(lesson) => void remove(lesson)}
        />
        {editable && (
          <LessonPanel
            timetableId={id}
            lessons={lessonsIn(shown, cursor)}
            onHeld={async (lesson, held) => tell(await draft.move(lesson, null, held))}
            onRemove={(lesson) => void remove(lesson)}
          />
        )}
      </div>
      {publishing && (
        <PublishDialog
          timetable={timetable}
          onClose={() => setPublishing(false)}
          onDone={() => {
            setPublishing(false);
            draft.again();
          }}
        />
      )}
    </div>
  );
}
