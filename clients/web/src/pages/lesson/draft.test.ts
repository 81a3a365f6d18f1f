import { expect, test } from "vitest";
import { draftOf, readLine } from "./draft";

const vocabulary = { marks: ["2", "3", "4", "5"], attendance: [{ symbol: "н", late: false }] };
const before = {
  marks: [{ symbol: "4", workTypeId: "test", comment: "аккуратно" }],
  attendance: { symbol: "н", minutes: null },
};

test("an untouched line means what already stands there", () => {
  expect(readLine(before, draftOf(before), vocabulary, "lesson")).toEqual({ ok: true, content: before });
});

test("an added mark gets the lesson's work type, the one before it keeps its own", () => {
  const read = readLine(before, { attendance: null, marks: "4/5" }, vocabulary, "lesson");
  expect(read).toEqual({
    ok: true,
    content: {
      attendance: null,
      marks: [before.marks[0], { symbol: "5", workTypeId: "lesson", comment: "" }],
    },
  });
});

test("attendance is not typed among the marks here", () => {
  expect(readLine(before, { attendance: null, marks: "н" }, vocabulary, "lesson")).toEqual({ ok: false, unknown: "н" });
});
