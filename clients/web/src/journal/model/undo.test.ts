import { expect, test } from "vitest";
import { emptyContent } from "./types";
import { noHistory, redo, remember, type Step, undo } from "./undo";

const step = (symbol: string): Step => ({
  lessonId: "l",
  studentId: "s",
  before: emptyContent,
  after: { marks: [{ symbol, workTypeId: "w", comment: "" }], attendance: null },
});

test("steps are taken back in reverse and done again in order", () => {
  const written = remember(remember(noHistory, step("5")), step("4"));
  const [once, last] = undo(written) ?? [];
  expect(last).toEqual(step("4"));
  const [twice, first] = undo(once ?? noHistory) ?? [];
  expect(first).toEqual(step("5"));
  expect(undo(twice ?? noHistory)).toBeUndefined();
  expect(redo(twice ?? noHistory)?.[1]).toEqual(step("5"));
});

test("a new step forgets what was undone", () => {
  const [back] = undo(remember(noHistory, step("5"))) ?? [];
  expect(redo(remember(back ?? noHistory, step("3")))).toBeUndefined();
});

test("only the last two hundred steps are kept", () => {
  let history = noHistory;
  for (let count = 0; count < 250; count += 1) history = remember(history, step(String(count)));
  expect(history.done).toHaveLength(200);
  expect(history.done[0]).toEqual(step("50"));
});
