// @vitest-environment node
import { expect, test } from "vitest";
import { belowOf } from "../dashboard/below";
import { rowName } from "./names";
import { inOrder } from "./order";

test("names are ordered as people count, figures from the highest, hidden ones last", () => {
  const rows = [
    { name: "11А", value: 0.5 },
    { name: "5Б", value: null },
    { name: "5А", value: 0.9 },
  ];
  const names = (order: "name" | "value") => inOrder(rows, order, (row) => row).map(({ name }) => name);
  expect(names("name")).toEqual(["5А", "5Б", "11А"]);
  expect(names("value")).toEqual(["5А", "11А", "5Б"]);
});

test("a row is called in the reader's language", () => {
  expect(rowName("ru", { label: "7", gradeLevel: 7 }, "GRADE_LEVEL")).toBe("7-е классы");
  expect(rowName("en", { label: "MARKS", section: "MARKS" }, "SECTION")).toBe("Marks");
  expect(rowName("en", { label: "7А", gradeLevel: 7 }, "CLASS")).toBe("7А");
});

test("a way down ends where the next level's figures would be somebody else's", () => {
  const search = new URLSearchParams("range=year&by=school");
  expect(belowOf("region", search)({ municipality: { id: "m" } })).toBe("/municipalities/m?range=year");
  expect(belowOf("region", search)({ school: { id: "s" }, municipality: { id: "m" } })).toBe("/schools/s?range=year");
  expect(belowOf("school", search)({ schoolClass: { id: "c" } })).toBe("/classes/c?range=year");
  expect(belowOf("class", search)({ schoolClass: { id: "c" } })).toBeUndefined();
});
