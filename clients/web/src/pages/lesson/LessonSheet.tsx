import { Alert } from "@mantine/core";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { PageSkeleton } from "../../ui/PageSkeleton";
import { Failed, NotFound } from "../../ui/states";
import { closedReason, isWithin } from "../journal/openness";
import { useJournalData } from "../journal/useJournalData";
import { useJournalLive } from "../journal/useJournalLive";
import { useJournalStore } from "../journal/useJournalStore";
import { LessonForm } from "./LessonForm";
import type { LessonHead } from "./LessonHeader";
import { lessonMessages } from "./messages";

interface Props {
  readonly lesson: LessonHead;
  readonly journalId: string;
  readonly periodId: string;
}

const everybody = [{ since: "0001-01-01" }];

/** Loads the journal that the lesson stands in; the form writes through the same store as the grid. */
export function LessonSheet({ lesson, journalId, periodId }: Props) {
  const m = useMessages(lessonMessages);
  const { loaded, reread, patch } = useJournalData(journalId, periodId);
  const journal = loaded.state === "ready" ? loaded.journal : null;
  const store = useJournalStore(journalId, journal);
  useJournalLive({ journalId, store, reread, onLesson: patch });
  if (loaded.state === "loading") return <PageSkeleton />;
  if (loaded.state === "failed") return <Failed onRetry={reread} />;
  if (!journal) return <NotFound />;

  const cancelled = lesson.status === "CANCELLED";
  const closed = closedReason(everybody, { date: lesson.on, cancelled }, journal.day);
  const roster = journal.roster.filter(({ membership }) => isWithin(membership, lesson.on));
  const reason = closed === "cancelled" ? m.cancelled : closed === "future" ? m.future : null;
  const notice = reason ?? (journal.canRecord ? null : m.readOnly);
  return (
    <>
      {notice && (
        <Alert color="gray" mb="md">
          {notice}
        </Alert>
      )}
      <LessonForm lesson={lesson} journal={journal} roster={roster} store={store} disabled={notice !== null} />
    </>
  );
}
