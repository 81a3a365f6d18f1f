import { expect, test } from "vitest";
import { nothing, sumsOf, together, weightedAverage, withMark } from "./average";

const of = (...pairs: [string, string][]) =>
  pairs.reduce((sums, [value, weight]) => withMark(sums, value, weight), nothing);

test("no marks give no average", () => {
  expect(weightedAverage(nothing, 2)).toBeNull();
  expect(weightedAverage(of(["5", "0.00"]), 2)).toBeNull();
});

test("weights are exact and the last digit is rounded half up", () => {
  expect(weightedAverage(of(["5", "1"], ["4", "1"], ["4", "1"]), 2)).toBe("4.33");
  expect(weightedAverage(of(["5.00", "1.50"], ["2.00", "1.00"]), 2)).toBe("3.80");
  expect(weightedAverage(of(["4", "1"], ["5", "1"]), 0)).toBe("5");
  expect(weightedAverage(of(["4.645", "1"]), 2)).toBe("4.65");
  expect(weightedAverage(of(["1", "1"], ["0", "3"]), 2)).toBe("0.25");
});

test("another journal's sums count as they are", () => {
  const elsewhere = sumsOf("9.000", "2.00");
  expect(weightedAverage(together(elsewhere, of(["3", "1"])), 2)).toBe("4.00");
});
