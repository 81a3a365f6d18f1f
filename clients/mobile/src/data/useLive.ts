import type { Live } from "@zhurnal/shared/urql/live";
import { useEffect, useState } from "react";
import { FamilyDiaryChangedDocument, FamilyTimetableChangedDocument } from "../generated/graphql";
import type { Desk } from "./desk";

/** The server knows the app's documents by their ids. */
const noText = () => "";

/** Spreads the questions of many families over a moment, when one event reaches all of them. */
const SPREAD_MS = 1_500;

function followDiary(live: Live, desk: Desk, studentId: string, ended: () => void): () => void {
  const topic = `diary ${studentId}`;
  let after = desk.cursor(topic);
  return live.follow(
    FamilyDiaryChangedDocument,
    { studentId, after },
    ({ diaryChanged: event }) => {
      if (event.__typename === "DiaryLessonChanged" && event.lesson)
        desk.hear(studentId, event.lesson, event.changedAt);
      else if (event.__typename !== "CaughtUp" || after === null) desk.again();
      after = event.cursor;
      desk.moveCursor(topic, event.cursor);
      return event.cursor;
    },
    ended,
  );
}

function followTimetable(live: Live, desk: Desk, schoolId: string): () => void {
  const topic = `timetable ${schoolId}`;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = live.follow(
    FamilyTimetableChangedDocument,
    { schoolId, after: desk.cursor(topic) },
    ({ timetableChanged: event }) => {
      if (event.__typename !== "CaughtUp") {
        clearTimeout(timer);
        timer = setTimeout(desk.again, Math.random() * SPREAD_MS);
      }
      desk.moveCursor(topic, event.cursor);
      return event.cursor;
    },
  );
  return () => {
    clearTimeout(timer);
    stop();
  };
}

/**
 * Follows the diaries and the timetables over one socket, from the cursors that are kept. Says whether it is open.
 * `ended` is called when the server ends a diary: the right to it may have.
 */
export function useLive(
  desk: Desk,
  students: readonly string[],
  schools: readonly string[],
  ended: () => void,
): boolean {
  const [open, setOpen] = useState(false);
  const topics = JSON.stringify([students, schools]);
  useEffect(() => {
    const [studentIds, schoolIds] = JSON.parse(topics) as [string[], string[]];
    let stops: readonly (() => void)[] = [];
    let stopped = false;
    const start = ({ makeLive }: typeof import("@zhurnal/shared/urql/live")) => {
      if (stopped) return;
      const live = makeLive(noText);
      stops = [
        live.onLink((state) => setOpen(state === "open")),
        ...studentIds.map((id) => followDiary(live, desk, id, ended)),
        ...schoolIds.map((id) => followTimetable(live, desk, id)),
        live.close,
      ];
    };
    // Loaded when the first screen is there.
    void import("@zhurnal/shared/urql/live").then(start);
    return () => {
      stopped = true;
      for (const stop of stops) stop();
    };
  }, [desk, topics, ended]);
  return open;
}
