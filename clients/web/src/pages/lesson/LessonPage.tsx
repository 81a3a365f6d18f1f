import { LessonHeadDocument } from "@zhurnal/shared/generated/graphql";
import { useParams } from "react-router";
import { useQuery } from "urql";
import { currentPeriod } from "../../periods/periods";
import { PageSkeleton } from "../../ui/PageSkeleton";
import { Failed, NotFound } from "../../ui/states";
import { LessonHeader } from "./LessonHeader";
import { LessonSheet } from "./LessonSheet";

/** One lesson: what was taught and set, who was there, and marks, in one save. */
export function LessonPage() {
  const { id = "" } = useParams();
  const [{ data, error, fetching }, read] = useQuery({
    query: LessonHeadDocument,
    variables: { id },
    requestPolicy: "cache-and-network",
  });
  const lesson = data?.lesson;
  if (!lesson) {
    if (error) return <Failed onRetry={() => read({ requestPolicy: "network-only" })} />;
    return fetching || !data ? <PageSkeleton /> : <NotFound />;
  }
  const period = lesson.journal && currentPeriod(lesson.journal.periods, lesson.on);
  return (
    <>
      <LessonHeader lesson={lesson} />
      {lesson.journal && period && (
        <LessonSheet key={id} lesson={lesson} journalId={lesson.journal.id} periodId={period.id} />
      )}
    </>
  );
}
