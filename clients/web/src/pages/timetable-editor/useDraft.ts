import { useSession } from "@zhurnal/shared/auth/SessionProvider";
import {
  DraftNewsDocument,
  type DraftNewsSubscription,
  TimetableEditorDocument,
} from "@zhurnal/shared/generated/graphql";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useReading } from "../../reading/useReading";
import type { Lesson } from "./grid";
import { merged, type Newer } from "./steps";
import type { Done } from "./useSteps";

type Heard = Extract<DraftNewsSubscription["draftChanged"], { __typename: "DraftEdited" }>;

/** What another editor has just changed. */
export interface News {
  readonly ids: readonly string[];
  readonly lessons: readonly Lesson[];
}

const NONE: readonly Lesson[] = [];

/** A draft as it is now, whoever changes it: what was asked for, and on top what was done or heard since. */
export function useDraft(id: string) {
  const { live } = useSession();
  const [reading, again] = useReading(TimetableEditorDocument, { id });
  const [newer, setNewer] = useState<Newer>(new Map());
  const [news, setNews] = useState<News | null>(null);
  const written = useRef(new Map<string, number>());
  const waiting = useRef({ busy: 0, heard: [] as Heard[] });
  const timetable = reading.state === "ready" ? reading.data.timetable : null;
  const lessons = useMemo(
    () => (timetable ? merged(timetable.lessons, timetable.version, newer) : NONE),
    [timetable, newer],
  );

  const learn = useCallback((ids: readonly string[], now: readonly Lesson[], version: number) => {
    const found = new Map(now.map((lesson) => [lesson.id, lesson]));
    setNewer(
      (known) => new Map([...known, ...ids.map((one) => [one, { lesson: found.get(one) ?? null, version }] as const)]),
    );
  }, []);

  const hear = useCallback(
    (event: Heard) => {
      learn(event.lessonIds, event.lessons, event.timetable?.version ?? 0);
      const now = new Map(event.lessons.map((lesson) => [lesson.id, lesson.version]));
      const own = event.lessonIds.every((one) => written.current.get(one) === (now.get(one) ?? -1));
      if (!own) setNews({ ids: event.lessonIds, lessons: event.lessons });
    },
    [learn],
  );

  useEffect(
    () =>
      live.follow(DraftNewsDocument, { timetableId: id, after: null }, ({ draftChanged: event }) => {
        if (event.__typename !== "DraftEdited") again();
        else if (waiting.current.busy > 0) waiting.current.heard.push(event);
        else hear(event);
        return "cursor" in event ? event.cursor : undefined;
      }),
    [live, id, again, hear],
  );

  /** While one's own change is under way, what is heard waits: it may be of that change. */
  const during = useCallback(
    async <Told>(deed: () => Promise<Told>): Promise<Told> => {
      waiting.current.busy += 1;
      try {
        return await deed();
      } finally {
        waiting.current.busy -= 1;
        if (waiting.current.busy === 0) for (const event of waiting.current.heard.splice(0)) hear(event);
      }
    },
    [hear],
  );

  /** Take in what one's own change did. */
  const did = useCallback(
    (done: Done, gone: readonly string[]) => {
      for (const { id: one, version } of done.lessons) written.current.set(one, version);
      for (const one of gone) written.current.set(one, -1);
      learn([...gone, ...done.lessons.map((lesson) => lesson.id)], done.lessons, done.version);
    },
    [learn],
  );
  const versionWritten = useCallback((one: string) => written.current.get(one), []);

  return { reading, again, lessons, news, during, did, versionWritten };
}
