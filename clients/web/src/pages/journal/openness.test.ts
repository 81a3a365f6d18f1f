import { expect, test } from "vitest";
import { closedReason, startColumn } from "./openness";

const lesson = (date: string, cancelled = false) => ({ date, cancelled });
const day = "2026-11-23";
const membership = [{ since: "2026-09-01", until: "2026-11-16" }];

test("a range's last day is the one before its end", () => {
  expect(closedReason(membership, lesson("2026-11-15"), day)).toBeNull();
  expect(closedReason(membership, lesson("2026-11-16"), day)).toBe("outside");
  expect(closedReason([{ since: "2026-11-16", until: null }], lesson("2026-11-16"), day)).toBeNull();
});

test("future and cancelled lessons take no entries", () => {
  const always = [{ since: "2026-09-01" }];
  expect(closedReason(always, lesson("2026-11-24"), day)).toBe("future");
  expect(closedReason(always, lesson("2026-11-23"), day)).toBeNull();
  expect(closedReason(always, lesson("2026-11-20", true), day)).toBe("cancelled");
});

test("the page opens at the last lesson held", () => {
  expect(
    startColumn(
      ["2026-11-20", "2026-11-23", "2026-11-25"].map((date) => lesson(date)),
      day,
    ),
  ).toBe(1);
  expect(startColumn([lesson("2026-12-01")], day)).toBe(0);
});
