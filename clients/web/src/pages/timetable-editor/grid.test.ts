import { describe, expect, it } from "vitest";
import { clashesAt, freeOf, freeRooms, type Hand, indexOf } from "./clashes";
import { columnsOf, type Journal, type Lesson, lessonsOf, numbersOf, partsOf, type Room, weekdaysOf } from "./grid";
import { heldOf } from "./held";
import { backFrom, merged, splitting } from "./steps";

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
    occupiesGroup: true,
    occupiesRoom: true,
    occupiesTeachers: true,
    ...given,
  }) as unknown as Lesson;

const double = { block: 3, journalId: "j" };
const first = lesson("1", 1, 2, double);
const second = lesson("2", 1, 3, double);
const room = { id: "r", name: "10", building: "" } as Room;
const hall = { id: "h", name: "Спортзал", building: "корпус 2" } as Room;
const dymova = { id: "t", fullName: "Дымова" };
const other = lesson("3", 2, 4, {
  room,
  teachers: [dymova],
  group: { id: "g2", name: "7Б", schoolClass: { id: "d", name: "7Б" } },
});
const all = [first, second, other];
const journal = { id: "j", subject: first.subject, group: first.group, teachers: [dymova] } as unknown as Journal;
const hand: Hand = {
  journal,
  lesson: first,
  ownIds: new Set(["1", "2"]),
  length: 2,
  held: { roomId: "r", teacherIds: ["t"], shares: [] },
  rivals: new Map(),
};
const at = (weekday: number, number: number) => ({ week: 1, weekday, number });

describe("the editor's grid", () => {
  it("shows a class, a teacher or a room, and those without a lesson", () => {
    const school = { lessons: all, journals: [journal], rooms: [hall] };
    expect(columnsOf("class", school).map(({ name }) => name)).toEqual(["7А", "7Б"]);
    expect(columnsOf("room", school).map(({ name }) => name)).toEqual(["10", "Спортзал, корпус 2"]);
    expect(lessonsOf("teacher", "t", all)).toEqual([other]);
    expect(lessonsOf("room", "r", all)).toEqual([other]);
  });

  it("has room for a sixth day and eight lessons", () => {
    expect(weekdaysOf(all)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(numbersOf([...all, lesson("4", 1, 0)])).toHaveLength(9);
  });
});

describe("a lesson in hand", () => {
  const index = indexOf(all);

  it("keeps its parts together, and looks at all its numbers", () => {
    expect(partsOf(second, all)).toEqual([first, second]);
    expect(clashesAt(hand, at(2, 3), index)).toEqual([
      { lesson: other, kinds: ["TEACHER", "ROOM"], teachers: ["Дымова"] },
    ]);
    expect(clashesAt(hand, at(2, 5), index)).toEqual([]);
    expect(clashesAt(hand, at(1, 2), index)).toEqual([]);
  });

  it("stands beside what it is declared to share", () => {
    const held = { ...hand.held, shares: ["ROOM"] as const };
    expect(clashesAt({ ...hand, held }, at(2, 4), index)[0]?.kinds).toEqual(["TEACHER"]);
    const rivals = new Map([["3", "STUDENTS"] as const]);
    const elsewhere = { roomId: null, teacherIds: [], shares: ["GROUP"] as const };
    expect(clashesAt({ ...hand, rivals, held: { ...elsewhere, shares: [] } }, at(2, 4), index)).toHaveLength(1);
    expect(clashesAt({ ...hand, rivals, held: elsewhere }, at(2, 4), index)).toEqual([]);
  });

  it("is offered who and what is free", () => {
    const known = { index, lessons: all, rooms: [room, hall] };
    expect(freeRooms(at(2, 3), 2, hand.ownIds, "s", known)).toEqual([hall]);
    expect(freeRooms(at(3, 1), 1, hand.ownIds, "s", known)).toEqual([room, hall]);
    expect(freeOf([dymova], at(2, 3), 2, hand.ownIds, index)).toEqual([]);
  });
});

describe("changes of a draft", () => {
  it("are taken back as they were", () => {
    const taken = backFrom({ kind: "remove", id: "2" }, all);
    expect(taken).toMatchObject({ kind: "place", was: "1", place: at(1, 2), numbers: 2, held: heldOf(first) });
    const moved = backFrom({ kind: "move", id: "3", place: at(1, 1), held: null, numbers: null }, all);
    expect(moved).toMatchObject({ id: "3", place: at(2, 4), held: null, numbers: null });
    expect(splitting(second, all).map(({ kind }) => kind)).toEqual(["move", "place"]);
  });

  it("and of others stand above what was asked before them", () => {
    const newer = new Map([
      ["1", { lesson: null, version: 5 }],
      ["3", { lesson: { ...other, number: 6 }, version: 4 }],
    ]);
    expect(merged(all, 4, newer)).toEqual([second, other]);
    expect(merged(all, 3, newer).map(({ number }) => number)).toEqual([3, 6]);
  });
});
