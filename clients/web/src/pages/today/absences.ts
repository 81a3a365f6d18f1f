/** Which reported absences a class teacher is shown, and in which order. Pure. */
import type { TodayAbsencesQuery } from "@zhurnal/shared/generated/graphql";

type Class = NonNullable<TodayAbsencesQuery["viewer"]>["classes"][number];
export type Report = Class["absenceReports"][number] & { readonly className: string };

/** Those that wait for an answer, and those answered whose days are not over; what waits comes first, then by days. */
export function shownReports(classes: readonly Class[], day: string): readonly Report[] {
  return classes
    .flatMap(({ name, absenceReports }) => absenceReports.map((report) => ({ ...report, className: name })))
    .filter(({ status, until }) => status === "REPORTED" || (status !== "WITHDRAWN" && until >= day))
    .sort((one, other) => Number(waits(other)) - Number(waits(one)) || one.from.localeCompare(other.from));
}

export const waits = ({ status }: { readonly status: string }): boolean => status === "REPORTED";
