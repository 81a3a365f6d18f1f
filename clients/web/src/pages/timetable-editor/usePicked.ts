import { JournalRivalsDocument, LessonRivalsDocument } from "@zhurnal/shared/generated/graphql";
import { useCallback, useRef, useState } from "react";
import { useClient } from "urql";
import { type Journal, type Lesson, type Picked, partsOf, type Rival } from "./grid";

interface Hand {
  readonly picked: Picked;
  readonly parts: readonly Lesson[];
  /** Null while the server is asked what is in the way. */
  readonly rivals: readonly Rival[] | null;
}

/** The lesson that is on its way to another place, and everything that it cannot be beside. */
export function usePicked(timetableId: string, lessons: readonly Lesson[]) {
  const client = useClient();
  const [hand, setHand] = useState<Hand | null>(null);
  const turn = useRef(0);

  const take = useCallback(async (picked: Picked, parts: readonly Lesson[], ask: () => Promise<readonly Rival[]>) => {
    turn.current += 1;
    const mine = turn.current;
    setHand({ picked, parts, rivals: null });
    const rivals = await ask();
    if (turn.current === mine) setHand({ picked, parts, rivals });
  }, []);

  const pick = useCallback(
    (lesson: Lesson) => {
      const parts = partsOf(lesson, lessons);
      const title = `${lesson.group.name} · ${lesson.subject.name}`;
      const picked = { title, lesson: parts[0] ?? lesson, journal: null, length: parts.length };
      return take(picked, parts, async () => {
        const asked = { id: lesson.id };
        const { data } = await client.query(LessonRivalsDocument, asked, { requestPolicy: "network-only" }).toPromise();
        return data?.weeklyLesson?.rivals ?? [];
      });
    },
    [client, lessons, take],
  );

  const pickJournal = useCallback(
    (journal: Journal) => {
      const title = `${journal.group.name} · ${journal.subject.name}`;
      return take({ title, lesson: null, journal, length: 1 }, [], async () => {
        const asked = { id: timetableId, journal: journal.id };
        const { data } = await client
          .query(JournalRivalsDocument, asked, { requestPolicy: "network-only" })
          .toPromise();
        return data?.timetable?.rivals ?? [];
      });
    },
    [client, timetableId, take],
  );

  const letGo = useCallback(() => {
    turn.current += 1;
    setHand(null);
  }, []);

  return { hand, pick, pickJournal, letGo };
}
