import { expect, test } from "vitest";
import { shownReports } from "./absences";

const report = (
  id: string,
  from: string,
  until: string,
  status: "REPORTED" | "CONFIRMED" | "DECLINED" | "WITHDRAWN",
) => ({
  __typename: "AbsenceReport" as const,
  id,
  student: null,
  from,
  until,
  reason: null,
  status,
  note: "",
  by: null,
});

test("what waits comes first, then what is answered and not over; withdrawn reports are not shown", () => {
  const classes = [
    {
      __typename: "SchoolClass" as const,
      id: "a",
      name: "7А",
      absenceReports: [
        report("over", "2026-11-02", "2026-11-03", "CONFIRMED"),
        report("holds", "2026-11-20", "2026-11-25", "CONFIRMED"),
        report("taken back", "2026-11-24", "2026-11-24", "WITHDRAWN"),
        report("later", "2026-12-01", "2026-12-01", "REPORTED"),
      ],
    },
    {
      __typename: "SchoolClass" as const,
      id: "b",
      name: "7Б",
      absenceReports: [report("forgotten", "2026-11-10", "2026-11-10", "REPORTED")],
    },
  ];

  const shown = shownReports(classes, "2026-11-24");

  expect(shown.map(({ id, className }) => `${id}, ${className}`)).toEqual(["forgotten, 7Б", "later, 7А", "holds, 7А"]);
});
