import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { useEffect, useMemo, useState } from "react";
import { useTitle } from "../../ui/useTitle";
import classes from "./Editor.module.css";
import { EditorGrid } from "./EditorGrid";
import { EditorHeader } from "./EditorHeader";
import { columnsOf, journalsOf, lessonsIn, lessonsOf, type Room, type Timetable } from "./grid";
import { HandPanel } from "./HandPanel";
import { LessonPanel } from "./LessonPanel";
import { messages } from "./messages";
import { PublishDialog } from "./PublishDialog";
import { Tray } from "./Tray";
import type { useDraft } from "./useDraft";
import { useEditor } from "./useEditor";

interface Props {
  readonly timetable: Timetable;
  readonly rooms: readonly Room[];
  readonly draft: ReturnType<typeof useDraft>;
}

const FRESH_MS = 8_000;
const NOTHING: ReadonlySet<string> = new Set();

/** The editor of one timetable: whose grid, what is in hand, what came of the last change, and what others do. */
export function Editor({ timetable, rooms, draft }: Props) {
  const m = useMessages(messages);
  const { lessons, news } = draft;
  const { id, journals } = timetable;
  const editor = useEditor(timetable, rooms, draft);
  const { by, cursor, over, hand, known, note, changes } = editor;
  const columns = useMemo(() => columnsOf(by, { lessons, journals, rooms }), [by, lessons, journals, rooms]);
  const whose = columns.find((column) => column.id === editor.asked)?.id ?? columns[0]?.id ?? "";
  const shown = useMemo(() => lessonsOf(by, whose, lessons), [by, whose, lessons]);
  const [publishing, setPublishing] = useState(false);
  const fresh = useFresh(news?.ids);
  const editable = timetable.status === "DRAFT";
  const at = over ?? cursor;
  useTitle(timetable.name);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Ctrl+Z is heard anywhere on the page
    <div className={classes["page"]} onKeyDown={editor.onKey}>
      <EditorHeader
        timetable={timetable}
        by={by}
        columns={columns}
        whose={whose}
        week={cursor.week}
        editable={editable}
        changes={changes}
        onBy={editor.setBy}
        onWhose={editor.setAsked}
        onWeek={(week) => editor.setCursor({ ...cursor, week })}
        onUndo={() => void editor.undo()}
        onRedo={() => void editor.redo()}
        onPublish={() => setPublishing(true)}
      />
      <p className={classes["note"]} role="status" data-bad={note.bad || undefined}>
        {note.text || (hand ? m.picked : editable ? m.pickHint : m.readOnly)}
      </p>
      <div className={classes["board"]}>
        <EditorGrid
          by={by}
          week={cursor.week}
          weeks={timetable.weeks}
          all={lessons}
          lessons={shown}
          cursor={cursor}
          over={over}
          pickedIds={hand?.ownIds ?? NOTHING}
          newIds={fresh}
          blocked={hand && editor.blocked}
          editable={editable}
          onCursor={editor.setCursor}
          onOver={editor.setOver}
          onPick={editor.pick}
          onDrop={(place) => void editor.drop(place)}
          onLetGo={editor.dragEnded}
          onRemove={(lesson) => void editor.remove(lesson)}
        />
        <div className={classes["panel"]}>
          {hand && (
            <HandPanel
              hand={hand}
              at={at}
              clashes={editor.blocked(at)}
              known={known}
              onHeld={editor.hold}
              onLength={editor.stretch}
              onDrop={() => void editor.drop(at)}
              onLetGo={editor.letGo}
            />
          )}
          {!hand &&
            lessonsIn(shown, cursor).map((lesson) => (
              <LessonPanel
                key={lesson.id}
                lesson={lesson}
                known={known}
                editable={editable}
                onHeld={(one, held) => void editor.giveHeld(one, held)}
                onLength={(one, length) => void editor.giveLength(one, length)}
                onSplit={(one) => void editor.split(one)}
                onPick={editor.pick}
                onRemove={(one) => void editor.remove(one)}
              />
            ))}
          {editable && by !== "room" && (
            <Tray
              by={by}
              journals={journalsOf(by, whose, journals)}
              lessons={lessons}
              picked={hand && !hand.lesson ? hand.journal.id : null}
              onPick={editor.pickJournal}
              onLetGo={editor.dragEnded}
            />
          )}
        </div>
      </div>
      {publishing && (
        <PublishDialog
          timetable={{ ...timetable, id }}
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

/** What somebody else has just changed, for a moment. */
function useFresh(ids: readonly string[] | undefined): ReadonlySet<string> {
  const [fresh, setFresh] = useState<ReadonlySet<string>>(NOTHING);
  useEffect(() => {
    if (!ids) return;
    setFresh(new Set(ids));
    const timer = setTimeout(() => setFresh(NOTHING), FRESH_MS);
    return () => clearTimeout(timer);
  }, [ids]);
  return fresh;
}
