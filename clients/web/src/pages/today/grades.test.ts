import { expect, test } from "vitest";
import { byGrade } from "./grades";

test("classes stand by grade level as numbers, and by letter within one", () => {
  const classes = [
    { name: "10Б", gradeLevel: 10, letter: "Б" },
    { name: "5А", gradeLevel: 5, letter: "А" },
    { name: "10А", gradeLevel: 10, letter: "А" },
  ];
  expect(byGrade(classes).map(({ level, named }) => [level, named.map(({ name }) => name)])).toEqual([
    [5, ["5А"]],
    [10, ["10А", "10Б"]],
  ]);
});
