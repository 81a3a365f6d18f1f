import { expect, test } from "vitest";
import { nextGoal } from "./reach";

const thresholds = [
  { display: "5", atLeast: "4.65" },
  { display: "4", atLeast: "3.65" },
  { display: "3", atLeast: "2.65" },
];
const average = { value: "3.50", display: "3", points: "7.0000000000", weights: "2.0000000000", thresholds };

test("one five makes four of 3.5 by the school's own threshold", () => {
  expect(nextGoal(average, "1.00")).toEqual({ display: "4", atLeast: "3.65", symbol: "5", count: 1, value: "4.00" });
});

test("the threshold is met by the rounded average, half up", () => {
  const near = { value: "4.64", display: "4", points: "464.0", weights: "100.0", thresholds };
  expect(nextGoal(near, "1")).toMatchObject({ display: "5", count: 2, value: "4.65" });
});

test("a heavier kind of work needs fewer marks", () => {
  const low = { value: "3.00", display: "3", points: "30", weights: "10", thresholds };
  expect(nextGoal(low, "1")?.count).toBe(5);
  expect(nextGoal(low, "2")?.count).toBe(3);
});

test("nothing is promised at the top, out of sight, or where marks have no thresholds", () => {
  expect(nextGoal({ ...average, value: "5.00", display: "5", points: "10" }, "1")).toBeNull();
  expect(nextGoal({ value: "2.00", display: "", points: "200", weights: "100", thresholds }, "1")).toBeNull();
  expect(nextGoal({ ...average, thresholds: [] }, "1")).toBeNull();
  expect(nextGoal(average, "0")).toBeNull();
});
