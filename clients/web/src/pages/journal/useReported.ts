import { JournalReportedDocument } from "@zhurnal/shared/generated/graphql";
import { useMemo } from "react";
import { useReading } from "../../reading/useReading";
import { byStudent, type Reported } from "./reported";

const NOBODY: Reported = new Map();

/** Whom families have reported absent in a period. Asked beside the grid, which does not wait for it. */
export function useReported(journalId: string, periodId: string): Reported {
  const [reading] = useReading(JournalReportedDocument, { id: journalId, period: periodId });
  const reports = reading.state === "ready" ? reading.data.journal?.reportedAbsent : undefined;
  return useMemo(() => (reports ? byStudent(reports) : NOBODY), [reports]);
}
