import { useEffect, useMemo } from "react";
import { useCourier } from "../../journal/outbox/OutboxProvider";
import { type JournalStore, type LoadedCell, makeJournalStore } from "../../journal/store/journalStore";

interface Written {
  readonly cells: readonly LoadedCell[];
}

/** The store of an open journal, or of one lesson of it, filled whenever the page is read afresh. */
export function useJournalStore(journalId: string, journal: Written | null): JournalStore {
  const courier = useCourier();
  const store = useMemo(() => makeJournalStore({ journalId, courier }), [journalId, courier]);
  useEffect(() => store.open(), [store]);
  useEffect(() => {
    if (journal) store.load(journal.cells);
  }, [store, journal]);
  return store;
}
