import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { clashesAt, indexOf } from "./clashes";
import { type By, type Lesson, type Place, partsOf, type Room, samePlace, type Timetable } from "./grid";
import type { Known } from "./HeldFields";
import { type Held, heldOf, sameHeld } from "./held";
import { messages } from "./messages";
import { nameOf, reasons } from "./reasons";
import { type Step, splitting } from "./steps";
import { useChanges } from "./useChanges";
import type { useDraft } from "./useDraft";
import { usePicked } from "./usePicked";
import type { Edited } from "./useSteps";

interface Note {
  readonly text: string;
  readonly bad: boolean;
}

const QUIET: Note = { text: "", bad: false };

/** What an editor does: where it looks, what it holds, what it changes, and what it is told. */
export function useEditor(timetable: Timetable, rooms: readonly Room[], draft: ReturnType<typeof useDraft>) {
  const m = useMessages(messages);
  const { lessons, news } = draft;
  const { journals } = timetable;
  const [by, setBy] = useState<By>("class");
  const [asked, setAsked] = useState<string | null>(null);
  const [cursor, setCursor] = useState<Place>({ week: 1, weekday: 1, number: 1 });
  const [over, setOver] = useState<Place | null>(null);
  const [note, setNote] = useState(QUIET);
  const picked = usePicked(timetable.id, lessons, journals);
  const { hand } = picked;
  const changes = useChanges(timetable.id, draft);
  const known: Known = useMemo(
    () => ({ index: indexOf(lessons), lessons, journals, rooms }),
    [lessons, journals, rooms],
  );
  const blocked = useCallback((place: Place) => (hand ? clashesAt(hand, place, known.index) : []), [hand, known]);
  // A drag over a place where it cannot be dropped leaves the lesson in hand, with what is free instead.
  const stays = useRef(false);

  useEffect(() => {
    if (news) setNote({ text: m.changedByOther(news.lessons[0] ? nameOf(news.lessons[0]) : null), bad: false });
  }, [news, m]);

  const tell = (told: Edited) => setNote(said(m, told, lessons));
  const letGo = () => {
    setOver(null);
    picked.letGo();
  };
  const drop = async (place: Place) => {
    if (!hand) return;
    const clashes = blocked(place);
    setOver(null);
    setCursor(place);
    const { lesson, journal, length, held, ownIds } = hand;
    if (lesson && samePlace(lesson, place) && sameHeld(held, heldOf(lesson)) && length === ownIds.size) return letGo();
    if (clashes.length > 0) {
      stays.current = true;
      setNote({ text: m.clash(nameOf(journal), reasons(m, clashes)), bad: true });
      return;
    }
    letGo();
    const changed = lesson && sameHeld(held, heldOf(lesson)) ? null : held;
    const step: Step = lesson
      ? { kind: "move", id: lesson.id, place, held: changed, numbers: length === ownIds.size ? null : length }
      : { kind: "place", was: null, journalId: journal.id, place, numbers: length, held };
    tell(await changes.change(step));
  };
  const onKey = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.code !== "KeyZ" || event.target instanceof HTMLInputElement) return;
    event.preventDefault();
    if (event.shiftKey ? changes.redoable : changes.undoable) void (event.shiftKey ? redo() : undo());
  };
  const undo = async () => {
    letGo();
    tell(await changes.undo());
  };
  const redo = async () => {
    letGo();
    tell(await changes.redo());
  };
  const numbered = (lesson: Lesson, held: Held | null, numbers: number | null): Step => {
    const first = partsOf(lesson, lessons)[0] ?? lesson;
    return { kind: "move", id: first.id, place: null, held, numbers };
  };

  return {
    by,
    asked,
    cursor,
    over,
    hand,
    known,
    note,
    changes,
    blocked,
    setBy,
    setAsked,
    setCursor,
    setOver,
    letGo,
    undo,
    redo,
    drop,
    onKey,
    hold: picked.hold,
    stretch: picked.stretch,
    pick: (lesson: Lesson) => {
      setNote(QUIET);
      void picked.pick(lesson);
    },
    pickJournal: (journal: Timetable["journals"][number]) => {
      setNote(QUIET);
      void picked.pickJournal(journal);
    },
    dragEnded: () => {
      if (!stays.current) letGo();
      stays.current = false;
    },
    remove: async (lesson: Lesson) => tell(await changes.change({ kind: "remove", id: lesson.id })),
    giveHeld: async (lesson: Lesson, held: Held) => tell(await changes.change(numbered(lesson, held, null))),
    giveLength: async (lesson: Lesson, numbers: number) => tell(await changes.change(numbered(lesson, null, numbers))),
    split: async (lesson: Lesson) => tell(await changes.change(...splitting(lesson, lessons))),
  };
}

type Words = (typeof messages)["ru"];

/** What came of a change, in words. */
function said(m: Words, told: Edited, lessons: readonly Lesson[]): Note {
  if (told === null) return { text: m.failed, bad: true };
  if (told.__typename === "DraftChanged") return QUIET;
  if (told.__typename === "EditedMeanwhile") return { text: m.meanwhile, bad: true };
  if (told.__typename !== "LessonClash") return { text: told.message, bad: true };
  const found = told.clashes.flatMap(({ kind, lesson }) =>
    lesson
      ? [
          {
            lesson: lessons.find(({ id }) => id === lesson.id) ?? lesson,
            kinds: [kind],
            teachers: lesson.teachers.map(({ fullName }) => fullName),
          },
        ]
      : [],
  );
  return { text: m.refused(reasons(m, found)), bad: true };
}
