import { useSession } from "@zhurnal/shared/auth/SessionProvider";
import { JournalChangedDocument, type JournalChangedSubscription } from "@zhurnal/shared/generated/graphql";
import { useEffect } from "react";
import { serverCell } from "../../journal/outbox/answers";
import type { JournalStore } from "../../journal/store/journalStore";

type Event = JournalChangedSubscription["journalChanged"];
export type ChangedLesson = NonNullable<Extract<Event, { __typename: "LessonChanged" }>["lesson"]>;

interface Options {
  /** Null: nothing is followed. */
  readonly journalId: string | null;
  readonly store: JournalStore;
  /** Reads the page afresh: the cursor is too old, or somebody joined or left. */
  readonly reread: () => void;
  readonly onLesson: (lesson: ChangedLesson) => void;
}

/** Brings what is recorded, by whomever, into the store as it is recorded. */
export function useJournalLive({ journalId, store, reread, onLesson }: Options): void {
  const { live } = useSession();
  useEffect(() => {
    if (journalId === null) return;
    return live.follow(JournalChangedDocument, { journalId, after: null }, ({ journalChanged: event }) => {
      if (event.__typename === "LessonChanged") {
        for (const cell of event.cells) store.hear(cell, serverCell(cell, event.changedBy, event.changedAt));
        if (event.lesson) onLesson(event.lesson);
      } else if (event.__typename !== "CaughtUp") reread();
      return event.cursor;
    });
  }, [live, journalId, store, reread, onLesson]);
}
