import { expect, test } from "vitest";
import { type Choice, chosenCount, inputOf } from "./act";

const lessons = [
  { id: "one", teachers: [{ id: "ivanova" }] },
  { id: "two", teachers: [{ id: "petrova" }, { id: "ivanova" }] },
  { id: "three", teachers: [] },
  { id: "four", teachers: [{ id: "ivanova" }] },
];
const given = { key: "k", note: " Экскурсия ", preview: true, teacherId: "ivanova" };
const choices = new Map<string, Choice>([
  ["one", { kind: "cancel" }],
  ["two", { kind: "cover", staffId: "sidorova", merged: true }],
  ["three", { kind: "move", on: "2026-11-24", number: 5 }],
  ["four", { kind: "room", roomId: "101" }],
]);

test("every choice goes to its list", () => {
  expect(inputOf(lessons, choices, given)).toEqual({
    key: "k",
    note: "Экскурсия",
    preview: true,
    cancelled: ["one"],
    covers: [{ lessonId: "two", absentId: "ivanova", substituteId: "sidorova", merged: true }],
    moves: [{ lessonId: "three", on: "2026-11-24", number: 5 }],
    rooms: [{ lessonId: "four", roomId: "101" }],
  });
});

test("of one's only teacher nobody has to say that they are away", () => {
  const cover = new Map<string, Choice>([["one", { kind: "cover", staffId: "sidorova", merged: false }]]);
  expect(inputOf(lessons, cover, { ...given, teacherId: null }).covers).toEqual([
    { lessonId: "one", absentId: null, substituteId: "sidorova", merged: false },
  ]);
});

test("a lesson left as it is, or a room not yet chosen, is no change", () => {
  expect(chosenCount(choices)).toBe(4);
  expect(
    chosenCount(
      new Map<string, Choice>([
        ["one", { kind: "keep" }],
        ["four", { kind: "room", roomId: null }],
      ]),
    ),
  ).toBe(0);
});
