import { JournalGridDocument, type JournalGridQuery } from "@zhurnal/shared/generated/graphql";
import { useCallback, useEffect, useState } from "react";
import { useClient } from "urql";
import { memoryOf, type Remembered, remember } from "../../reading/memory";
import { keyOf } from "../../reading/useReading";
import { type JournalData, readJournal, withLesson } from "./read";
import type { ChangedLesson } from "./useJournalLive";

type Loaded =
  | { readonly state: "loading" | "failed" | "missing" }
  | { readonly state: "ready"; readonly journal: JournalData };

interface Reading {
  readonly loaded: Loaded;
  readonly reread: () => void;
  /** Takes over what an event says of a lesson. */
  readonly patch: (lesson: ChangedLesson) => void;
}

/**
 * One period of a journal, read once and whenever asked: cells then live in the page's store, so that a save or an event
 * changes one row and not the whole page. Out of reach of the server, what was read last is shown.
 */
export function useJournalData(journalId: string, periodId: string): Reading {
  const client = useClient();
  const [loaded, setLoaded] = useState<Loaded>({ state: "loading" });
  const [round, setRound] = useState(0);
  const reread = useCallback(() => setRound((count) => count + 1), []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round is what reads again
  useEffect(() => {
    let current = true;
    const variables = { id: journalId, period: periodId };
    const askedAt = Date.now();
    const read = async () => {
      const fresh = await client.query(JournalGridDocument, variables, { requestPolicy: "network-only" }).toPromise();
      const key = keyOf(JournalGridDocument, variables);
      if (fresh.data) remember(client, key, { data: fresh.data, askedAt });
      const kept = memoryOf(client).get(key) as Remembered<JournalGridQuery> | undefined;
      const data = fresh.data ?? kept?.data;
      if (!current) return;
      if (!data) setLoaded((before) => (before.state === "ready" ? before : { state: "failed" }));
      else if (!data.journal) setLoaded({ state: "missing" });
      else setLoaded({ state: "ready", journal: readJournal(data.journal) });
    };
    void read();
    return () => {
      current = false;
    };
  }, [client, journalId, periodId, round]);

  const patch = useCallback(
    (lesson: ChangedLesson) =>
      setLoaded((now) => {
        if (now.state !== "ready") return now;
        const journal = withLesson(now.journal, lesson);
        return journal === now.journal ? now : { state: "ready", journal };
      }),
    [],
  );

  return { loaded, reread, patch };
}
