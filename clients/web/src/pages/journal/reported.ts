/** Whom families have reported absent, as the grid looks it up. Pure. */
import type { JournalReportedQuery } from "@zhurnal/shared/generated/graphql";

export type ReportedDays = NonNullable<JournalReportedQuery["journal"]>["reportedAbsent"][number];
export type Reported = ReadonlyMap<string, readonly ReportedDays[]>;

/** The reports by student; each student's list stays the same until the answer is another. */
export function byStudent(reports: readonly ReportedDays[]): Reported {
  const found = new Map<string, ReportedDays[]>();
  for (const report of reports) found.set(report.studentId, [...(found.get(report.studentId) ?? []), report]);
  return found;
}

/** What is reported of a day. */
export const reportedOn = (reports: readonly ReportedDays[], day: string): ReportedDays | undefined =>
  reports.find(({ from, until }) => from <= day && day <= until);
