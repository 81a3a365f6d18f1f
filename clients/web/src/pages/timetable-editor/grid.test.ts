import { describe, expect, it } from "vitest";
import {
  columnsOf,
  inTheWay,
  type Lesson,
  lessonsOf,
  numbersOf,
  type Picked,
  partsOf,
  type Rival,
  weekdaysOf,
} from "./grid";

const lesson = (id: string, weekday: number, number: number, given: object = {}): Lesson =>
  ({
    id,
    week: 1,
    weekday,
    number,
    block: null,
    version: 1,
    journalId: `journal of ${id}`,
    group: { id: "g", name: "7А", schoolClass: { id: "c", name: "7А" } },
    subject: { id: "s", name: "Алгебра" },
    room: null,
    teachers: [],
    ...given,
  }) as unknown as Lesson;

const double = { block: 3, journalId: "j" };
const first = lesson("1", 1, 2, double);
const second = lesson("2", 1, 3, double);
const other = lesson("3", 2, 4, { room: { id: "r", name: "10" }, teachers: [{ id: "t", fullName: "Дымова" }] });
const all = [first, second, other];

describe("the editor's grid", () => {
  it("shows a class, a teacher or a room", () => {
    expect(columnsOf("class", { lessons: all, journals: [] }).map(({ name }) => name)).toEqual(["7А"]);
    expect(lessonsOf("teacher", "t", all)).toEqual([other]);
    expect(lessonsOf("room", "r", all)).toEqual([other]);
  });

  it("has room for a sixth day and eight lessons", () => {
    expect(weekdaysOf(all)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(numbersOf([...all, lesson("4", 1, 0)])).toHaveLength(9);
  });

  it("keeps a double lesson together, and looks at all its numbers", () => {
    const picked: Picked = { title: "", lesson: first, journal: null, length: 2 };
    const rivals: Rival[] = [{ kind: "TEACHER", lesson: other }];
    const parts = partsOf(second, all);
    expect(parts).toEqual([first, second]);
    expect(inTheWay(picked, { week: 1, weekday: 2, number: 3 }, rivals, parts)).toHaveLength(1);
    expect(inTheWay(picked, { week: 1, weekday: 2, number: 5 }, rivals, parts)).toHaveLength(0);
  });
});
