import { expect, test } from "vitest";
import { leavesGrid, moved, moveFor } from "./navigation";

const key = (name: string, held: Partial<Record<"ctrlKey" | "shiftKey" | "altKey" | "metaKey", boolean>> = {}) => ({
  key: name,
  ctrlKey: false,
  shiftKey: false,
  altKey: false,
  metaKey: false,
  ...held,
});
const size = { rows: 32, columns: 40 };

test.each([
  [key("ArrowDown"), { row: 6, column: 7 }],
  [key("Enter"), { row: 6, column: 7 }],
  [key("Enter", { shiftKey: true }), { row: 4, column: 7 }],
  [key("Tab"), { row: 5, column: 8 }],
  [key("Tab", { shiftKey: true }), { row: 5, column: 6 }],
  [key("Home"), { row: 5, column: 0 }],
  [key("End"), { row: 5, column: 39 }],
  [key("Home", { ctrlKey: true }), { row: 0, column: 7 }],
  [key("End", { metaKey: true }), { row: 31, column: 7 }],
  [key("PageUp"), { row: 0, column: 7 }],
])("%o", (pressed, to) => {
  const move = moveFor(pressed);
  expect(move && moved({ row: 5, column: 7 }, move, size)).toEqual(to);
});

test("an edge holds, and letters are no moves", () => {
  expect(moved({ row: 31, column: 0 }, "down", size)).toEqual({ row: 31, column: 0 });
  expect(moveFor(key("5"))).toBeUndefined();
  expect(moveFor(key("ArrowLeft", { altKey: true }))).toBeUndefined();
});

test("Tab leaves the grid at the end of a row", () => {
  expect(leavesGrid({ row: 3, column: 39 }, "right", size)).toBe(true);
  expect(leavesGrid({ row: 3, column: 38 }, "right", size)).toBe(false);
  expect(leavesGrid({ row: 3, column: 0 }, "left", size)).toBe(true);
});
