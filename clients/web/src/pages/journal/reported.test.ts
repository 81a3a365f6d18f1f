import { expect, test } from "vitest";
import { byStudent, type ReportedDays, reportedOn } from "./reported";

const report = (studentId: string, from: string, until: string): ReportedDays => ({
  __typename: "ReportedDays",
  studentId,
  from,
  until,
  confirmed: false,
  reason: null,
});

test("a report is told of each of its days, of its student alone", () => {
  const reported = byStudent([report("Анна", "2026-11-23", "2026-11-24"), report("Анна", "2026-11-30", "2026-11-30")]);
  const of = (student: string) =>
    ["2026-11-22", "2026-11-23", "2026-11-24", "2026-11-25", "2026-11-30"].filter((day) =>
      reportedOn(reported.get(student) ?? [], day),
    );
  expect(of("Анна")).toEqual(["2026-11-23", "2026-11-24", "2026-11-30"]);
  expect(of("Борис")).toEqual([]);
});
