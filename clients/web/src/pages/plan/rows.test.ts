import { expect, test } from "vitest";
import { addBelow, become, begin, emptyRow, hoursOf, inputOf, mergeUp, move, putIn, redo, split, undo } from "./rows";

const saved = (id: string, topic: string, hours = 1) => emptyRow({ key: id, id, topic, hours });
const rows = [saved("a", "Степень"), saved("b", "Одночлен", 3), saved("c", "Многочлен")];
const told = (some: readonly { id: string | null; topic: string; hours: number }[]) =>
  some.map(({ id, topic, hours }) => [id, topic, hours]);

test("a merged row keeps the identity of the upper one and takes in the lower", () => {
  const merged = mergeUp(rows, 1);
  expect(told(merged)).toEqual([
    ["a", "Степень. Одночлен", 4],
    ["c", "Многочлен", 1],
  ]);
  expect(merged[0]?.absorbs).toEqual(["b"]);
});

test("a saved row merged into a new one gives it its identity", () => {
  const merged = mergeUp([emptyRow({ topic: "Новая" }), saved("a", "Степень")], 1);
  expect(merged[0]).toMatchObject({ id: "a", absorbs: [] });
});

test("a split row keeps its identity, and its part says where it came from", () => {
  const parts = split(rows, 1);
  expect(told(parts.slice(1, 3))).toEqual([
    ["b", "Одночлен", 2],
    [null, "Одночлен", 1],
  ]);
  expect(parts[2]?.splitFrom).toBe("b");
});

test("rows move, and the first and the last stay inside", () => {
  expect(told(move(rows, 2, -1)).map(([id]) => id)).toEqual(["a", "c", "b"]);
  expect(move(rows, 0, -1)).toBe(rows);
  expect(move(rows, 2, 1)).toBe(rows);
});

test("pasted rows take the place of an empty one", () => {
  const fresh = [emptyRow({ topic: "Из таблицы" })];
  expect(putIn(addBelow(rows, 0), 1, fresh).map(({ topic }) => topic)).toEqual([
    "Степень",
    "Из таблицы",
    "Одночлен",
    "Многочлен",
  ]);
  expect(putIn(rows, 0, fresh)).toHaveLength(4);
});

test("every step can be taken back and done again", () => {
  const changed = become(begin(rows), mergeUp(rows, 1));
  expect(undo(changed).now).toBe(rows);
  expect(redo(undo(changed)).now).toBe(changed.now);
});

test("empty rows are not sent and do not count", () => {
  expect(inputOf(addBelow(rows, 2))).toHaveLength(3);
  expect(hoursOf(addBelow(rows, 2))).toBe(5);
});
