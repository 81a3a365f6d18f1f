import { describe, expect, test } from "vitest";
import { applyEntry, parseEntry, printEntry, type Vocabulary } from "./entry";

const attendance = [
  { symbol: "н", late: false },
  { symbol: "б", late: false },
  { symbol: "у", late: false },
  { symbol: "оп", late: true },
];
const five: Vocabulary = { marks: ["2", "3", "4", "5", "зч", "н/а"], attendance };
const ten: Vocabulary = { marks: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"], attendance };

const read = (text: string, vocabulary = five) => parseEntry(text, vocabulary);

describe("marks", () => {
  test.each([
    ["5", ["5"]],
    ["5/4", ["5", "4"]],
    ["54", ["5", "4"]],
    ["5 4", ["5", "4"]],
    ["5.4.3", ["5", "4", "3"]],
    ["", []],
    ["  ", []],
    ["ЗЧ", ["зч"]],
    ["н/а", ["н/а"]],
  ])("%j", (text, marks) => {
    expect(read(text)).toEqual({ ok: true, marks, attendance: null });
  });

  test("ten is one mark on a ten-point scale and a fault on a five-point one", () => {
    expect(read("10/9", ten)).toMatchObject({ ok: true, marks: ["10", "9"] });
    expect(read("10")).toEqual({ ok: false, unknown: "10" });
  });

  test.each(["6", "x", "5/7", "ы"])("%j is refused, naming what is unknown", (text) => {
    expect(read(text)).toMatchObject({ ok: false });
  });
});

describe("attendance", () => {
  test.each([
    ["н", "н", null],
    ["б", "б", null],
    ["у", "у", null],
    ["оп", "оп", null],
    ["оп10", "оп", 10],
    ["y", "н", null],
    [",", "б", null],
    ["e", "у", null],
    ["jg15", "оп", 15],
    ["Y", "н", null],
  ])("%j in either layout", (text, symbol, minutes) => {
    expect(read(text)).toEqual({ ok: true, marks: [], attendance: { symbol, minutes } });
  });

  test("a late student can have marks too", () => {
    expect(read("оп10/5")).toEqual({ ok: true, marks: ["5"], attendance: { symbol: "оп", minutes: 10 } });
    expect(read("5оп")).toEqual({ ok: true, marks: ["5"], attendance: { symbol: "оп", minutes: null } });
  });
});

test("what is printed is read back as the same", () => {
  const content = {
    marks: [
      { symbol: "5", workTypeId: "w", comment: "" },
      { symbol: "4", workTypeId: "w", comment: "" },
    ],
    attendance: { symbol: "оп", minutes: 7 },
  };
  expect(printEntry(content)).toBe("оп7/5/4");
  expect(read(printEntry(content))).toEqual({ ok: true, marks: ["5", "4"], attendance: content.attendance });
});

test("a mark that stays in its place keeps its work type and comment", () => {
  const before = { marks: [{ symbol: "4", workTypeId: "test", comment: "аккуратно" }], attendance: null };
  const entry = read("5/3");
  if (!entry.ok) throw new Error("not read");
  expect(applyEntry(before, entry, "lesson").marks).toEqual([
    { symbol: "5", workTypeId: "test", comment: "аккуратно" },
    { symbol: "3", workTypeId: "lesson", comment: "" },
  ]);
});
