import { LessonHeadDocument } from "@zhurnal/shared/generated/graphql";
import { useCallback } from "react";
import { useParams } from "react-router";
import { useQuery } from "urql";
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
  const reread = useCallback(() => read({ requestPolicy: "network-only" }), [read]);
  const lesson = data?.lesson;
  if (!lesson) {
    if (error) return <Failed onRetry={reread} />;
    return fetching || !data ? <PageSkeleton /> : <NotFound />;
  }
  return (
    <>
      <LessonHeader lesson={lesson} />
      <LessonSheet key={id} lesson={lesson} onElsewhere={reread} />
    </>
  );
}
