import { useEffect, useMemo } from "react";
import { useCourier } from "../../journal/outbox/OutboxProvider";
import { type JournalStore, makeJournalStore } from "../../journal/store/journalStore";
import type { JournalData } from "./read";

/** The store of an open journal, filled whenever the page is read afresh. */
export function useJournalStore(journalId: string, journal: JournalData | null): JournalStore {
  const courier = useCourier();
  const store = useMemo(() => makeJournalStore({ journalId, courier }), [journalId, courier]);
  useEffect(() => store.open(), [store]);
  useEffect(() => {
    if (journal) store.load(journal.cells);
  }, [store, journal]);
  return store;
}
