import { SheetTableDocument } from "@zhurnal/shared/generated/graphql";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { useMemo, useState } from "react";
import { StaleNote } from "../../reading/StaleNote";
import { useReading } from "../../reading/useReading";
import { Waiting } from "../../reading/Waiting";
import { Empty, Failed, NotFound } from "../../ui/states";
import { Legend } from "./Legend";
import { rowsOf } from "./matrix";
import { messages } from "./messages";
import { type Drilled, SheetDrill } from "./SheetDrill";
import type { SheetClass, SheetPeriod } from "./SheetHeader";
import { SheetTable } from "./SheetTable";

interface Props {
  readonly schoolClass: SheetClass;
  readonly period: SheetPeriod;
  readonly mayMove: boolean;
}

/** Reads one period's sheet, and shows its table and whatever cell of it is opened. */
export function SheetBoard({ schoolClass, period, mayMove }: Props) {
  const m = useMessages(messages);
  const [reading, again] = useReading(SheetTableDocument, { id: schoolClass.id, period: period.id });
  const [drilled, setDrilled] = useState<Drilled | null>(null);
  const sheet = reading.state === "ready" ? reading.data.schoolClass?.sheet : null;
  const rows = useMemo(() => (sheet ? rowsOf(sheet, period) : []), [sheet, period]);
  const codes = schoolClass.school.attendanceCodes.filter(({ countsAsAbsence }) => countsAsAbsence);

  if (reading.state === "failed") return <Failed onRetry={again} />;
  if (reading.state === "loading") return <Waiting blocks={[560]} />;
  if (!sheet) return <NotFound />;
  if (rows.length === 0) return <Empty title={m.emptyTitle} text={m.emptyText} />;
  const unmarked = rows.every(({ cells }) => cells.size === 0);
  return (
    <>
      <SheetTable
        subjects={sheet.subjects}
        codes={codes}
        rows={rows}
        movesFrom={mayMove ? schoolClass.id : null}
        onOpen={setDrilled}
      />
      <Legend codes={codes} paper={schoolClass.journalMode === "PAPER"} unmarked={unmarked} />
      <SheetDrill
        drilled={drilled}
        periodId={period.id}
        journals={schoolClass.journals}
        onClose={() => setDrilled(null)}
      />
      <StaleNote shown={reading.stale} askedAt={reading.askedAt} />
    </>
  );
}
