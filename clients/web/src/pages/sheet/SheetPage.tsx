import { SheetHeadDocument } from "@zhurnal/shared/generated/graphql";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { useParams, useSearchParams } from "react-router";
import { isOffice } from "../../app/office";
import { currentPeriod } from "../../periods/periods";
import { useReading } from "../../reading/useReading";
import { Waiting } from "../../reading/Waiting";
import { Empty, Failed, NotFound } from "../../ui/states";
import { messages } from "./messages";
import { SheetBoard } from "./SheetBoard";
import { SheetHeader } from "./SheetHeader";

/** Whom the server lets move students between groups. */
/** A class by subjects in one grading period, for the class teacher and the school's office. */
export function SheetPage() {
  const m = useMessages(messages);
  const { id = "" } = useParams();
  const [search, setSearch] = useSearchParams();
  const [head, again] = useReading(SheetHeadDocument, { id });
  if (head.state === "failed") return <Failed onRetry={again} />;
  if (head.state === "loading") return <Waiting blocks={[56, 560]} />;
  const { schoolClass, viewer } = head.data;
  if (!schoolClass || !viewer) return <NotFound />;
  const { periods } = schoolClass;
  const mayMove = isOffice(viewer.roles);
  const asked = periods.find((period) => period.id === search.get("period"));
  const period = asked ?? currentPeriod(periods, viewer.day);
  if (!period) return <Empty title={m.noPeriods} />;
  return (
    <>
      <SheetHeader
        schoolClass={schoolClass}
        period={period}
        mayMove={mayMove}
        onPeriod={(periodId) => setSearch({ period: periodId }, { replace: true })}
      />
      <SheetBoard schoolClass={schoolClass} period={period} mayMove={mayMove} />
    </>
  );
}
