import { useSession } from "@zhurnal/shared/auth/SessionProvider";
import { JournalChangedDocument } from "@zhurnal/shared/generated/graphql";
import { useEffect, useRef } from "react";
import { serverCell } from "../../journal/outbox/answers";
import type { JournalStore } from "../../journal/store/journalStore";

interface Options {
  readonly journalId: string;
  readonly store: JournalStore;
  /** Reads the page afresh: the cursor is too old, or a lesson itself changed. */
  readonly reread: () => void;
}

/** Brings colleagues' changes into the store as they are made. */
export function useJournalLive({ journalId, store, reread }: Options): void {
  const { live } = useSession();
  const latest = useRef(reread);
  latest.current = reread;
  useEffect(
    () =>
      live.follow(JournalChangedDocument, { journalId, after: null }, ({ journalChanged: event }) => {
        if (event.__typename === "CellChanged") {
          const { lessonId, studentId } = event.cell;
          store.hear({ lessonId, studentId }, serverCell(event.cell));
        } else if (event.__typename !== "CaughtUp") latest.current();
        return event.cursor;
      }),
    [live, journalId, store],
  );
}
