import { expect, test } from "vitest";
import { compared, draftOf, withOneMore } from "./draft";
import { editorMessages } from "./messages";
import { refused } from "./refused";

const m = editorMessages.ru;

test("one more lesson follows the last one after a break", () => {
  expect(withOneMore([])).toEqual([{ number: 1, startsAt: "08:30", endsAt: "09:10" }]);
  expect(withOneMore(draftOf([{ number: 6, startsAt: "13:05:00", endsAt: "13:45:00" }])).at(-1)).toEqual({
    number: 7,
    startsAt: "13:55",
    endsAt: "14:35",
  });
});

test("two lists stand side by side by the lessons' numbers", () => {
  const one = { number: 1, startsAt: "08:30:00", endsAt: "09:10:00" };
  const two = { number: 2, startsAt: "09:20:00", endsAt: "10:00:00" };

  expect(compared([one, two], [{ ...one, endsAt: "09:00:00" }])).toEqual([
    { number: 1, before: "08:30–09:10", after: "08:30–09:00" },
    { number: 2, before: "09:20–10:00", after: null },
  ]);
});

test("a refusal says which lesson is wrong", () => {
  expect(refused({ __typename: "InvalidInput", path: "bells.1.startsAt" }, m, [3, 4])).toBe(m.badBell(4));
  expect(refused({ __typename: "InvalidInput", path: "on" }, m)).toBe(m.past);
  expect(refused({ __typename: "BellsNameTaken" }, m)).toBe(m.nameTaken);
  expect(refused({ __typename: "BellsSaved" }, m)).toBeNull();
  expect(refused(undefined, m)).toBe(m.failed);
});
