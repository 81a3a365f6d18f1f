import { expect, test } from "vitest";
import { weightedAverage } from "./average";

const of = (...pairs: [string, string][]) => pairs.map(([value, weight]) => ({ value, weight }));

test("no marks give no average", () => {
  expect(weightedAverage([], 2)).toBeNull();
  expect(weightedAverage(of(["5", "0"]), 2)).toBeNull();
});

test("weights are exact and the last digit is rounded half up", () => {
  expect(weightedAverage(of(["5", "1"], ["4", "1"], ["4", "1"]), 2)).toBe("4.33");
  expect(weightedAverage(of(["5.00", "1.50"], ["2.00", "1.00"]), 2)).toBe("3.80");
  expect(weightedAverage(of(["4", "1"], ["5", "1"]), 0)).toBe("5");
  expect(weightedAverage(of(["4.645", "1"]), 2)).toBe("4.65");
});

test("a value below one keeps its zero", () => {
  expect(weightedAverage(of(["1", "1"], ["0", "3"]), 2)).toBe("0.25");
});
