import { usePlace } from "../../reports/useReport";
import { ReachByGroup, SeenByGroup } from "./byGroup";
import { NotReached } from "./NotReached";
import { GuardiansADay, ReachOverTime, SeenOverTime } from "./overTime";
import { Clients, Sections, When } from "./whatAndWhen";

/** Whether families look, when, at what and how soon; names only for the school and the class teacher. */
export function VisitsPart() {
  const { level, closely } = usePlace();
  return (
    <>
      <ReachOverTime />
      {level !== "class" && <ReachByGroup />}
      {closely && (level === "class" || level === "school") && <NotReached level={level} />}
      <When />
      <GuardiansADay />
      <Sections />
      <SeenOverTime />
      {level !== "class" && <SeenByGroup />}
      <Clients />
    </>
  );
}
