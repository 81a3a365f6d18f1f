import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { Empty, Failed, NotFound } from "../../ui/states";
import { JournalSkeleton } from "./JournalSkeleton";
import { JournalTable } from "./JournalTable";
import { journalMessages } from "./messages";
import { useAverages } from "./useAverages";
import { useJournalData } from "./useJournalData";
import { useJournalLive } from "./useJournalLive";
import { useJournalStore } from "./useJournalStore";
import { useReported } from "./useReported";

interface Props {
  readonly journalId: string;
  readonly periodId: string;
}

/** Loads one period of a journal, keeps it live, and shows its grid. */
export function JournalSheet({ journalId, periodId }: Props) {
  const m = useMessages(journalMessages);
  const { loaded, reread, patch } = useJournalData(journalId, periodId);
  const journal = loaded.state === "ready" ? loaded.journal : null;
  const store = useJournalStore(journalId, journal);
  const reported = useReported(journalId, periodId);
  const averages = useAverages({ journalId, periodId, journal, store });
  useJournalLive({ journalId, store, reread, onLesson: patch });

  if (loaded.state === "loading") return <JournalSkeleton />;
  if (loaded.state === "failed") return <Failed onRetry={reread} />;
  if (!journal) return <NotFound />;
  if (journal.lessons.length === 0) return <Empty title={m.emptyTitle} text={m.emptyText} />;
  if (journal.roster.length === 0) return <Empty title={m.noStudents} />;
  return <JournalTable journal={journal} store={store} averages={averages} reported={reported} />;
}
