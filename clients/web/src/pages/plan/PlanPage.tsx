import { PlanPageDocument } from "@zhurnal/shared/generated/graphql";
import { useParams } from "react-router";
import { useReading } from "../../reading/useReading";
import { Waiting } from "../../reading/Waiting";
import { Failed, NotFound } from "../../ui/states";
import { PlanEditor } from "./PlanEditor";

/** A thematic plan: its rows as a grid, its journals, files in and out. */
export function PlanPage() {
  const { id = "" } = useParams();
  const [reading, again] = useReading(PlanPageDocument, { id });
  if (reading.state === "failed") return <Failed onRetry={again} />;
  if (reading.state === "loading") return <Waiting blocks={[56, 560]} />;
  const { plan } = reading.data;
  // The editor keeps what it was opened with: reading again meanwhile changes the list of journals alone.
  return plan ? <PlanEditor key={id} plan={plan} again={again} /> : <NotFound />;
}
