import { Alert } from "@mantine/core";
import { LessonSheetDocument } from "@zhurnal/shared/generated/graphql";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { useCallback, useMemo } from "react";
import { useReading } from "../../reading/useReading";
import { PageSkeleton } from "../../ui/PageSkeleton";
import { Failed } from "../../ui/states";
import { useJournalLive } from "../journal/useJournalLive";
import { useJournalStore } from "../journal/useJournalStore";
import { LessonForm } from "./LessonForm";
import type { LessonHead } from "./LessonHeader";
import { lessonMessages } from "./messages";
import { noticeOf, readSheet } from "./sheet";

interface Props {
  readonly lesson: LessonHead;
  /** What the journal follows has changed: the plan, so that another topic is offered, or its days. */
  readonly onElsewhere: () => void;
}

/** Loads the lesson's sheet; the form writes through the same queue as the grid. */
export function LessonSheet({ lesson, onElsewhere }: Props) {
  const m = useMessages(lessonMessages);
  const [reading, readSheetAgain] = useReading(LessonSheetDocument, { id: lesson.id });
  const reread = useCallback(() => {
    readSheetAgain();
    onElsewhere();
  }, [readSheetAgain, onElsewhere]);
  const answer = reading.state === "ready" ? reading.data.lesson : null;
  const sheet = useMemo(() => answer && readSheet(answer), [answer]);
  // A substitute has the lesson without its journal.
  const journalId = lesson.journal?.id ?? null;
  const store = useJournalStore(journalId ?? lesson.id, sheet);
  useJournalLive({ journalId, store, reread, onLesson: ignore });
  if (reading.state === "loading") return <PageSkeleton />;
  if (reading.state === "failed") return <Failed onRetry={reread} />;
  if (!sheet) return <Alert color="gray">{m.notOpen}</Alert>;

  const notice = noticeOf(sheet, lesson.on);
  return (
    <>
      {notice && (
        <Alert color="gray" mb="md">
          {m[notice]}
        </Alert>
      )}
      <LessonForm lesson={lesson} sheet={sheet} store={store} disabled={notice !== null} />
    </>
  );
}

const ignore = () => {};
