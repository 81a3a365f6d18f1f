import { expect, test } from "vitest";
import { byTeacher, type Progress } from "./overview";

const progress = (name: string, teachers: readonly string[], rowsDue: number, rowsTaught: number) =>
  ({
    rowsDue,
    rowsTaught,
    journal: { group: { name }, teachers: teachers.map((fullName) => ({ id: fullName, fullName })) },
  }) as unknown as Progress;

test("teachers stand by how far they are behind, their journals too", () => {
  const told = byTeacher(
    [
      progress("7А", ["Белова"], 10, 10),
      progress("7Б", ["Белова"], 10, 12),
      progress("8А", ["Волков", "Белова"], 10, 7),
      progress("9А", [], 3, 3),
    ],
    "без учителя",
  );

  expect(told.map(({ name, journals }) => [name, journals.map(({ journal }) => journal?.group.name)])).toEqual([
    ["Белова", ["8А", "7А", "7Б"]],
    ["Волков", ["8А"]],
    ["без учителя", ["9А"]],
  ]);
});
