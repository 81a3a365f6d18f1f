import { expect, test } from "vitest";
import { arrived, type Entry, entryIn, lay, newsKey } from "./news";

const entry = (id: string, symbols: readonly string[]): Entry =>
  ({
    __typename: "DiaryLesson",
    homeworkDone: null,
    lesson: { id },
    marks: symbols.map((symbol, index) => ({ id: `${id}-${index}`, symbol })),
  }) as unknown as Entry;

const answer = {
  viewer: {
    children: [
      { __typename: "Student", id: "anna", diary: [{ lessons: [entry("math", []), entry("art", ["5"])] }] },
      { __typename: "Student", id: "boris", diary: [{ lessons: [entry("math", [])] }] },
    ],
  },
};

const heard = (at: number) =>
  new Map([[newsKey("anna", "math"), { studentId: "anna", entry: entry("math", ["4"]), at }]]);

test("what is heard of one child's lesson leaves everything else as it was", () => {
  const now = lay(answer, heard(20), 10);
  expect(entryIn(now, "anna", "math")?.marks).toHaveLength(1);
  expect(entryIn(now, "boris", "math")?.marks).toHaveLength(0);
  expect(now.viewer.children[1]).toBe(answer.viewer.children[1]);
});

test("an answer asked for after the news already holds it", () => {
  expect(lay(answer, heard(9), 10)).toBe(answer);
});

test("a mark is new when it was not there, or was another one", () => {
  expect(arrived(entry("math", ["4"]), entry("math", ["4", "5"])).map(({ symbol }) => symbol)).toEqual(["5"]);
  expect(arrived(entry("math", ["4"]), entry("math", ["3"])).map(({ symbol }) => symbol)).toEqual(["3"]);
  expect(arrived(entry("math", ["4"]), entry("math", ["4"]))).toEqual([]);
});
