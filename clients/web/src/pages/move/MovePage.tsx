import { MoveHeadDocument } from "@zhurnal/shared/generated/graphql";
import { useParams } from "react-router";
import { useReading } from "../../reading/useReading";
import { Waiting } from "../../reading/Waiting";
import { Failed, NotFound } from "../../ui/states";
import { MoveForm } from "./MoveForm";

/** Moving a student of a class to another group or class from a day on. */
export function MovePage() {
  const { id = "" } = useParams();
  const [head, again] = useReading(MoveHeadDocument, { id });
  if (head.state === "failed") return <Failed onRetry={again} />;
  if (head.state === "loading") return <Waiting blocks={[56, 420]} />;
  const { schoolClass, viewer } = head.data;
  if (!schoolClass || !viewer) return <NotFound />;
  return <MoveForm schoolClass={schoolClass} day={viewer.day} />;
}
