import { useSession } from "@zhurnal/shared/auth/SessionProvider";
import {
  DraftNewsDocument,
  MoveWeeklyLessonDocument,
  type MoveWeeklyLessonMutation,
  PlaceLessonDocument,
  RemoveWeeklyLessonDocument,
  TimetableEditorDocument,
} from "@zhurnal/shared/generated/graphql";
import { useCallback, useEffect, useRef, useState } from "react";
import { useClient } from "urql";
import { useReading } from "../../reading/useReading";
import type { Lesson, Place } from "./grid";

/** What became of a change. */
export type Edited = MoveWeeklyLessonMutation["moveWeeklyLesson"];
type Done = Extract<Edited, { __typename: "DraftChanged" }>;

/** A change that was made, as the one that takes it back. */
type Undo = () => Promise<Edited | null>;

export interface Held {
  readonly roomId: string | null;
  readonly teacherIds: readonly string[];
}

export const heldOf = (lesson: Lesson): Held => ({
  roomId: lesson.room?.id ?? null,
  teacherIds: lesson.teachers.map(({ id }) => id),
});

/** A draft being edited: as it is now whoever changes it, the changes one can make, and the way back from them. */
export function useDraft(id: string) {
  const client = useClient();
  const { live } = useSession();
  const [reading, again] = useReading(TimetableEditorDocument, { id });
  const undos = useRef<Undo[]>([]);
  const [undoable, setUndoable] = useState(0);

  useEffect(
    () =>
      live.follow(DraftNewsDocument, { timetableId: id, after: null }, ({ draftChanged: event }) => {
        if (event.__typename !== "CaughtUp") again();
        return "cursor" in event ? event.cursor : undefined;
      }),
    [live, id, again],
  );

  const settle = useCallback(
    (told: Edited | null | undefined, undo: (told: Done) => Undo | null) => {
      if (told?.__typename === "DraftChanged") {
        const back = undo(told);
        if (back) undos.current.push(back);
        setUndoable(undos.current.length);
      }
      again();
      return told ?? null;
    },
    [again],
  );

  const send = useCallback(
    async (lesson: Lesson, place: Place | null, held: Held | null) => {
      const input = {
        lessonId: lesson.id,
        expectedVersion: lesson.version,
        place: place && { week: place.week, weekday: place.weekday, number: place.number },
        held: held && { roomId: held.roomId, teacherIds: [...held.teacherIds] },
      };
      const { data } = await client.mutation(MoveWeeklyLessonDocument, { input }).toPromise();
      return data?.moveWeeklyLesson ?? null;
    },
    [client],
  );

  const move = useCallback(
    async (lesson: Lesson, place: Place | null, held: Held | null) =>
      settle(await send(lesson, place, held), ({ lessons }) => {
        const now = lessons.find((part) => part.id === lesson.id);
        return now ? () => send(now, place && lesson, held && heldOf(lesson)) : null;
      }),
    [send, settle],
  );

  const remove = useCallback(
    async (lesson: Lesson, undo = true) => {
      const input = { lessonId: lesson.id, expectedVersion: lesson.version };
      const { data } = await client.mutation(RemoveWeeklyLessonDocument, { input }).toPromise();
      const told = data?.removeWeeklyLesson ?? null;
      if (!undo) return told;
      return settle(told, () => () => add.current(lesson.journalId, lesson, 1, heldOf(lesson)));
    },
    [client, settle],
  );

  const place = useCallback(
    async (journalId: string, { week, weekday, number }: Place, numbers: number, held: Held | null) => {
      const input = {
        timetableId: id,
        journalId,
        place: { week, weekday, number },
        numbers,
        held: held && { roomId: held.roomId, teacherIds: [...held.teacherIds] },
      };
      const { data } = await client.mutation(PlaceLessonDocument, { input }).toPromise();
      return data?.placeLesson ?? null;
    },
    [client, id],
  );
  const add = useRef(place);
  add.current = place;

  const put = useCallback(
    async (journalId: string, at: Place, numbers: number) =>
      settle(await place(journalId, at, numbers, null), ({ lessons: [first] }) =>
        first ? () => remove(first, false) : null,
      ),
    [place, remove, settle],
  );

  const undo = useCallback(async () => {
    const told = await undos.current.pop()?.();
    setUndoable(undos.current.length);
    again();
    return told ?? null;
  }, [again]);

  return { reading, again, move, put, remove, undo, undoable };
}
