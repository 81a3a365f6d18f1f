import { type ClashKind, JournalRivalsDocument, LessonRivalsDocument } from "@zhurnal/shared/generated/graphql";
import { useCallback, useRef, useState } from "react";
import { useClient } from "urql";
import type { Hand } from "./clashes";
import { type Journal, type Lesson, partsOf } from "./grid";
import { type Held, heldByJournal, heldOf } from "./held";

type Found = readonly { readonly kind: ClashKind; readonly lesson: { readonly id: string } }[];

/** The lesson that is on its way to another place, and whose students are elsewhere. */
export function usePicked(timetableId: string, lessons: readonly Lesson[], journals: readonly Journal[]) {
  const client = useClient();
  const [hand, setHand] = useState<Hand | null>(null);
  const turn = useRef(0);

  const take = useCallback(async (taken: Hand, ask: () => Promise<Found>) => {
    turn.current += 1;
    const mine = turn.current;
    setHand(taken);
    const rivals = new Map((await ask()).map(({ kind, lesson }) => [lesson.id, kind]));
    if (turn.current === mine) setHand((now) => now && { ...now, rivals });
  }, []);

  const pick = useCallback(
    (lesson: Lesson) => {
      const parts = partsOf(lesson, lessons);
      const first = parts[0] ?? lesson;
      const journal = journals.find(({ id }) => id === first.journalId);
      if (!journal) return;
      const ownIds = new Set(parts.map(({ id }) => id));
      const taken: Hand = { journal, lesson: first, ownIds, length: parts.length, held: heldOf(first), rivals: null };
      return take(taken, async () => {
        const asked = { id: first.id };
        const { data } = await client.query(LessonRivalsDocument, asked, { requestPolicy: "network-only" }).toPromise();
        return data?.weeklyLesson?.rivals ?? [];
      });
    },
    [client, lessons, journals, take],
  );

  const pickJournal = useCallback(
    (journal: Journal) => {
      const held = heldByJournal(journal, lessons);
      return take({ journal, lesson: null, ownIds: new Set(), length: 1, held, rivals: null }, async () => {
        const asked = { id: timetableId, journal: journal.id };
        const { data } = await client
          .query(JournalRivalsDocument, asked, { requestPolicy: "network-only" })
          .toPromise();
        return data?.timetable?.rivals ?? [];
      });
    },
    [client, timetableId, lessons, take],
  );

  const letGo = useCallback(() => {
    turn.current += 1;
    setHand(null);
  }, []);
  const hold = useCallback((held: Held) => setHand((now) => now && { ...now, held }), []);
  const stretch = useCallback((length: number) => setHand((now) => now && { ...now, length }), []);

  return { hand, pick, pickJournal, letGo, hold, stretch };
}
