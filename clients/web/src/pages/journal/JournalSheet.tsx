import { JournalGridDocument } from "@zhurnal/shared/generated/graphql";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { useMemo } from "react";
import { useQuery } from "urql";
import { Empty, Failed, NotFound } from "../../ui/states";
import { JournalSkeleton } from "./JournalSkeleton";
import { JournalTable } from "./JournalTable";
import { journalMessages } from "./messages";
import { readJournal } from "./read";
import { useAverages } from "./useAverages";
import { useJournalLive } from "./useJournalLive";
import { useJournalStore } from "./useJournalStore";

interface Props {
  readonly journalId: string;
  readonly periodId: string;
}

/** Loads one period of a journal, keeps it live, and shows its grid. */
export function JournalSheet({ journalId, periodId }: Props) {
  const m = useMessages(journalMessages);
  const [{ data, error, fetching }, read] = useQuery({
    query: JournalGridDocument,
    variables: { id: journalId, period: periodId },
    requestPolicy: "cache-and-network",
  });
  const source = data?.journal;
  const journal = useMemo(() => source && readJournal(source), [source]);
  const store = useJournalStore(journalId, journal);
  const averages = useAverages({ journalId, periodId, journal, store });
  useJournalLive({ journalId, store, reread: () => read({ requestPolicy: "network-only" }) });

  if (!journal) {
    if (error) return <Failed onRetry={() => read({ requestPolicy: "network-only" })} />;
    return fetching || !data ? <JournalSkeleton /> : <NotFound />;
  }
  if (journal.lessons.length === 0) return <Empty title={m.emptyTitle} text={m.emptyText} />;
  if (journal.roster.length === 0) return <Empty title={m.noStudents} />;
  return <JournalTable journal={journal} store={store} averages={averages} />;
}
