import { JournalAveragesDocument } from "@zhurnal/shared/generated/graphql";
import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { useClient } from "urql";
import { useOutbox } from "../../journal/outbox/OutboxProvider";
import { counts } from "../../journal/outbox/outbox";
import type { JournalStore } from "../../journal/store/journalStore";
import type { AverageData, JournalData } from "./read";

const SETTLE_MS = 400;

export interface Averages {
  readonly of: (studentId: string) => AverageData | null;
  /** The student's `touches` that the average takes in. */
  readonly asOf: ReadonlyMap<string, number>;
}

interface Options {
  readonly journalId: string;
  readonly periodId: string;
  readonly journal: JournalData | null;
  readonly store: JournalStore;
}

type Rows = readonly { readonly student: { readonly id: string }; readonly average?: AverageData | null }[];

function averagesOf(roster: Rows, asOf: Averages["asOf"]): Averages {
  const found = new Map(roster.map(({ student, average }) => [student.id, average ?? null]));
  return { of: (studentId) => found.get(studentId) ?? null, asOf };
}

/** The averages as the server computes them, asked for again once what was typed or heard has come to rest. */
export function useAverages({ journalId, periodId, journal, store }: Options): Averages {
  const client = useClient();
  const touches = useSyncExternalStore(store.subscribe, store.touches);
  const { unsent } = counts(useOutbox());
  const loaded = useMemo(() => averagesOf(journal?.roster ?? [], store.touches()), [journal, store]);
  const [fresh, setFresh] = useState<{ readonly after: Averages; readonly averages: Averages } | null>(null);
  const averages = fresh?.after === loaded ? fresh.averages : loaded;
  const { asOf } = averages;

  useEffect(() => {
    if (unsent > 0 || touches === asOf) return;
    const timer = setTimeout(async () => {
      const variables = { id: journalId, period: periodId };
      const { data } = await client
        .query(JournalAveragesDocument, variables, { requestPolicy: "network-only" })
        .toPromise();
      if (data?.journal) setFresh({ after: loaded, averages: averagesOf(data.journal.roster, touches) });
    }, SETTLE_MS);
    return () => clearTimeout(timer);
  }, [client, journalId, periodId, touches, asOf, unsent, loaded]);

  return averages;
}
