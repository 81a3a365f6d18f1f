import { describe, expect, test } from "vitest";
import { type CellContent, emptyContent, type ServerCell } from "../model/types";
import { counts, enqueue, markSent, next, type Outbox, type Save, settle } from "./outbox";

const mark = (symbol: string): CellContent => ({ marks: [{ symbol, workTypeId: "w", comment: "" }], attendance: null });
const server = (symbol: string, version: number): ServerCell => ({
  ...mark(symbol),
  version,
  changedBy: null,
  changedAt: null,
});
const save = (key: string, studentId: string, symbol: string, expectedVersion = 0): Save => ({
  key,
  accountId: "me",
  journalId: "algebra",
  lessonId: "monday",
  topic: null,
  homework: null,
  cells: [{ studentId, content: mark(symbol), before: emptyContent, expectedVersion }],
});
const queued = (...saves: Save[]): Outbox => saves.reduce(enqueue, [] as Outbox);
const first = (outbox: Outbox) => {
  const entry = next(outbox);
  if (!entry) throw new Error("nothing to send");
  return entry;
};

let keys = 0;
const key = () => `new-${++keys}`;

describe("order", () => {
  test("saves leave in the order they were typed", () => {
    const outbox = queued(save("a", "anna", "5"), save("b", "boris", "4"));
    expect(first(outbox).key).toBe("a");
    expect(first(settle(outbox, first(outbox), { kind: "recorded", cells: [] }, key)).key).toBe("b");
  });

  test("a cell typed again before it was sent is one save, over the version first seen", () => {
    const outbox = queued(save("a", "anna", "5", 3), save("b", "anna", "4", 3));
    expect(outbox).toHaveLength(1);
    expect(first(outbox)).toMatchObject({ key: "b", cells: [{ content: mark("4"), expectedVersion: 3 }] });
  });

  test("a cell typed again after it was sent is a second save, over the version that the first one makes", () => {
    const sent = markSent(queued(save("a", "anna", "5", 3)), "a");
    const outbox = enqueue(sent, save("b", "anna", "4", 3));
    expect(outbox.map(({ key }) => key)).toEqual(["a", "b"]);
    const outcome = { kind: "saved", studentId: "anna", version: 4 } as const;
    const rest = settle(outbox, first(outbox), { kind: "recorded", cells: [outcome] }, key);
    expect(first(rest)).toMatchObject({ key: "b", cells: [{ expectedVersion: 4 }] });
  });
});

describe("answers", () => {
  const outbox = markSent(queued(save("a", "anna", "5", 1)), "a");

  test("out of reach: the same save, key and content, is sent again", () => {
    expect(settle(outbox, first(outbox), { kind: "unreachable" }, key)).toEqual(outbox);
  });

  test("a conflict waits for a decision, over their version, and does not hold up the rest", () => {
    const outcome = { kind: "conflict", studentId: "anna", theirs: server("2", 7) } as const;
    const both = enqueue(outbox, save("b", "boris", "4"));
    const rest = settle(both, first(both), { kind: "recorded", cells: [outcome] }, key);
    expect(counts(rest)).toEqual({ unsent: 1, undecided: 1 });
    expect(first(rest).key).toBe("b");
    expect(rest.find(({ state }) => state === "conflict")?.cells[0]?.expectedVersion).toBe(7);
  });

  test("deciding for mine replaces the parked conflict by a new save", () => {
    const outcome = { kind: "conflict", studentId: "anna", theirs: server("2", 7) } as const;
    const rest = settle(outbox, first(outbox), { kind: "recorded", cells: [outcome] }, key);
    expect(enqueue(rest, save("c", "anna", "5", 7))).toMatchObject([{ key: "c", state: "waiting" }]);
  });

  test("a conflict between equal values needs no decision", () => {
    const outcome = { kind: "conflict", studentId: "anna", theirs: server("5", 7) } as const;
    expect(settle(outbox, first(outbox), { kind: "recorded", cells: [outcome] }, key)).toEqual([]);
  });

  test("a version that moved on under an unchanged value is saved over again", () => {
    const outcome = { kind: "conflict", studentId: "anna", theirs: { ...server("2", 7), marks: [] } } as const;
    const rest = settle(outbox, first(outbox), { kind: "recorded", cells: [outcome] }, key);
    expect(first(rest)).toMatchObject({ state: "waiting", cells: [{ content: mark("5"), expectedVersion: 7 }] });
    expect(first(rest).key).not.toBe("a");
  });

  test("a refused lesson keeps everything that was typed, with the reason", () => {
    const rest = settle(outbox, first(outbox), { kind: "refused", reason: "Период закрыт" }, key);
    expect(rest).toMatchObject([{ state: "refused", reason: "Период закрыт" }]);
    expect(next(rest)).toBeUndefined();
  });

  test("of a whole lesson, only the refused cells are kept", () => {
    const lesson: Save = {
      ...save("l", "anna", "5"),
      topic: "Дроби",
      cells: [
        { studentId: "anna", content: mark("5"), before: emptyContent, expectedVersion: 0 },
        { studentId: "boris", content: mark("9"), before: emptyContent, expectedVersion: 0 },
      ],
    };
    const sent = markSent(queued(lesson), "l");
    const rest = settle(
      sent,
      first(sent),
      {
        kind: "recorded",
        cells: [
          { kind: "saved", studentId: "anna", version: 1 },
          { kind: "refused", studentId: "boris", reason: "Нет в шкале" },
        ],
      },
      key,
    );
    expect(rest).toMatchObject([{ topic: null, state: "refused", cells: [{ studentId: "boris" }] }]);
  });
});
