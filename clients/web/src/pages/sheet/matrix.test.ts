import { expect, test } from "vitest";
import { inOrder, moved, rowsOf, type Sheet } from "./matrix";

interface Sketch {
  readonly name: string;
  readonly average?: string;
  readonly since?: string;
  readonly until?: string;
}

const quarter = { since: "2026-11-02", until: "2026-12-28" };

const sheetOf = (...students: Sketch[]): Sheet => ({
  __typename: "ClassSheet",
  ...quarter,
  subjects: [{ __typename: "Subject", id: "algebra", name: "Алгебра" }],
  rows: students.map(({ name, average, since = "2026-09-01", until = "2027-09-01" }) => ({
    __typename: "SheetRow",
    student: { __typename: "Student", id: name, fullName: name },
    membership: [{ __typename: "DateRange", since, until }],
    cells: average ? [{ __typename: "SheetCell", subjectId: "algebra", value: average, display: "4", marks: 2 }] : [],
    absences: [{ __typename: "AbsenceCount", codeId: "н", lessons: 3, excused: 1 }],
    daysMissed: 1,
  })),
});

test("who came or went within the period is told apart from who was there all of it", () => {
  const rows = rowsOf(
    sheetOf({ name: "Антонов" }, { name: "Орлова", since: "2026-11-12" }, { name: "Яшин", until: "2026-11-20" }),
    quarter,
  );
  expect(rows.map(({ joinedOn, leftOn }) => [joinedOn, leftOn])).toEqual([
    [null, null],
    ["2026-11-12", null],
    [null, "2026-11-20"],
  ]);
});

test("rows stand by name, or by a subject's averages with the best first and the unmarked last", () => {
  const rows = rowsOf(
    sheetOf(
      { name: "Ёлкин", average: "4.50" },
      { name: "Антонов" },
      { name: "Жуков", average: "10.00" },
      { name: "Власов", average: "4.50" },
    ),
    quarter,
  );
  const names = (order: Parameters<typeof inOrder>[1]) => inOrder(rows, order).map(({ name }) => name);
  expect(names({ by: "name" })).toEqual(["Антонов", "Власов", "Ёлкин", "Жуков"]);
  expect(names({ by: "subject", subjectId: "algebra" })).toEqual(["Жуков", "Власов", "Ёлкин", "Антонов"]);
});

test("arrows move by one cell and stop at the edges", () => {
  const size = { rows: 2, columns: 3 };
  expect(moved({ row: 0, column: 0 }, "ArrowUp", size)).toEqual({ row: 0, column: 0 });
  expect(moved({ row: 0, column: 2 }, "ArrowRight", size)).toEqual({ row: 0, column: 2 });
  expect(moved({ row: 0, column: 1 }, "ArrowDown", size)).toEqual({ row: 1, column: 1 });
  expect(moved({ row: 1, column: 0 }, "End", size)).toEqual({ row: 1, column: 2 });
  expect(moved({ row: 1, column: 1 }, "a", size)).toBeNull();
});
