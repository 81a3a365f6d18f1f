import { describe, expect, test } from "vitest";
import { cellAt, conflicted, dropped, heard, loaded, refused, rowOf, saved, sending, typed } from "./cells";
import { type CellContent, contentOf, type ServerCell } from "./types";

const at = { studentId: "anna", lessonId: "monday" };
const other = { studentId: "boris", lessonId: "monday" };
const mark = (symbol: string): CellContent => ({
  marks: [{ symbol, workTypeId: "w", comment: "" }],
  attendance: null,
});
const server = (symbol: string, version: number): ServerCell => ({
  ...mark(symbol),
  version,
  changedBy: "Петрова",
  changedAt: "2026-11-23T08:00:00Z",
});
const start = loaded(new Map(), [
  { ...at, server: server("4", 1) },
  { ...other, server: server("3", 1) },
]);

describe("typing", () => {
  test("shows at once and leaves other rows untouched", () => {
    const cells = typed(start, at, mark("5"));
    expect(cellAt(cells, at)).toMatchObject({ status: "queued", server: { version: 1 } });
    expect(contentOf(cellAt(cells, at))).toEqual(mark("5"));
    expect(rowOf(cells, "boris")).toBe(rowOf(start, "boris"));
  });

  test("is confirmed by the server", () => {
    const cells = saved(sending(typed(start, at, mark("5")), at), at, 2, mark("5"));
    expect(cellAt(cells, at)).toMatchObject({ status: "saved", mine: null, server: { version: 2 } });
  });

  test("typed again while the first was on its way stays queued over the confirmed one", () => {
    const again = typed(sending(typed(start, at, mark("5")), at), at, mark("2"));
    const cells = saved(again, at, 2, mark("5"));
    expect(cellAt(cells, at)).toMatchObject({ status: "queued", mine: mark("2"), server: { version: 2 } });
  });

  test("survives a fresh read of the page", () => {
    const cells = loaded(typed(start, at, mark("5")), [{ ...at, server: server("3", 4) }]);
    expect(cellAt(cells, at)).toMatchObject({ status: "queued", mine: mark("5"), server: { version: 4 } });
  });
});

test("a read that an event has overtaken brings nothing back", () => {
  const cells = loaded(heard(start, at, server("2", 5)), [{ ...at, server: server("4", 1) }]);
  expect(cellAt(cells, at).server.version).toBe(5);
});

describe("a colleague's change", () => {
  test("is shown with its author", () => {
    const cell = cellAt(heard(start, at, server("2", 2)), at);
    expect(cell).toMatchObject({ heard: true, server: { changedBy: "Петрова", version: 2 } });
    expect(contentOf(cell)).toMatchObject(mark("2"));
  });

  test("that is an echo or old news changes nothing", () => {
    expect(cellAt(heard(start, at, server("4", 1)), at)).toEqual(cellAt(start, at));
    expect(heard(start, at, server("2", 0))).toBe(start);
  });

  test("never hides what was typed here", () => {
    const cell = cellAt(heard(typed(start, at, mark("5")), at, server("2", 2)), at);
    expect(contentOf(cell)).toEqual(mark("5"));
    expect(cell).toMatchObject({ status: "queued", seen: 1, server: { version: 2 } });
  });

  test("that equals what was typed here settles it", () => {
    const cell = cellAt(heard(typed(start, at, mark("5")), at, server("5", 2)), at);
    expect(cell).toMatchObject({ mine: null, status: "saved" });
  });
});

describe("a conflict", () => {
  const conflict = conflicted(typed(start, at, mark("5")), at, server("2", 3), mark("5"));

  test("keeps both values", () => {
    expect(cellAt(conflict, at)).toMatchObject({ status: "conflict", mine: mark("5"), server: { version: 3 } });
  });

  test("ends with theirs, or with mine over their version", () => {
    expect(cellAt(dropped(conflict, at), at)).toMatchObject({ status: "saved", mine: null, server: { version: 3 } });
    expect(cellAt(typed(conflict, at, mark("5")), at)).toMatchObject({ status: "queued", server: { version: 3 } });
  });

  test("shows their value as the event told it, where that came first", () => {
    const known = heard(typed(start, at, mark("5")), at, server("2", 3));
    const cells = conflicted(known, at, { ...server("2", 3), changedBy: null }, mark("5"));
    expect(cellAt(cells, at).server.changedBy).toBe("Петрова");
  });
});

test("typing on over an unconfirmed value still expects the version first seen", () => {
  const overtaken = heard(typed(start, at, mark("5")), at, server("2", 2));
  expect(cellAt(typed(overtaken, at, mark("3")), at)).toMatchObject({ mine: mark("3"), seen: 1 });
});

test("a refusal keeps what was typed, with the reason", () => {
  const cells = refused(typed(start, at, mark("9")), at, mark("9"), "Такой отметки нет");
  expect(cellAt(cells, at)).toMatchObject({ status: "refused", reason: "Такой отметки нет", mine: mark("9") });
});
