import { JournalAveragesDocument } from "@zhurnal/shared/generated/graphql";
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { useClient } from "urql";
import { useCourier } from "../../journal/outbox/OutboxProvider";
import { counts } from "../../journal/outbox/outbox";
import type { JournalStore } from "../../journal/store/journalStore";
import type { AverageData, JournalData } from "./read";

const SETTLE_MS = 400;

export type Averages = ReadonlyMap<string, AverageData | null>;

interface Options {
  readonly journalId: string;
  readonly periodId: string;
  readonly journal: JournalData | null | undefined;
  readonly store: JournalStore;
}

/** The averages as the server computes them, asked for again once what was typed or heard has come to rest. */
export function useAverages({ journalId, periodId, journal, store }: Options): Averages {
  const client = useClient();
  const courier = useCourier();
  const changes = useSyncExternalStore(store.subscribe, store.changes);
  const unsent = counts(useSyncExternalStore(courier.subscribe, courier.snapshot)).unsent;
  const [fresh, setFresh] = useState<{ readonly of: Averages; readonly averages: Averages } | null>(null);
  const known = useRef(0);
  const loaded = useMemo(
    () => new Map(journal?.roster.map(({ student, average }) => [student.id, average ?? null])),
    [journal],
  );

  useEffect(() => {
    if (unsent > 0 || changes === known.current) return;
    const timer = setTimeout(async () => {
      const variables = { id: journalId, period: periodId };
      const { data } = await client
        .query(JournalAveragesDocument, variables, { requestPolicy: "network-only" })
        .toPromise();
      if (!data?.journal) return;
      known.current = changes;
      const averages = new Map(data.journal.roster.map(({ student, average }) => [student.id, average ?? null]));
      setFresh({ of: loaded, averages });
    }, SETTLE_MS);
    return () => clearTimeout(timer);
  }, [client, journalId, periodId, changes, unsent, loaded]);

  return fresh?.of === loaded ? fresh.averages : loaded;
}
