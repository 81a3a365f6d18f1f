import { expect, test } from "vitest";
import { holders, type Right, type Scope, standing } from "./rights";

const DAY = "2026-11-23";
const right = (who: string, scope: Scope, since: string, until: string | null = null): Right => ({
  __typename: "GuardianRight",
  id: `${who} ${scope} ${since}`,
  guardian: { __typename: "Guardian", id: who, fullName: who },
  scope,
  basis: "DOCUMENT",
  document: "",
  since,
  until,
  endedBy: null,
  endDocument: "",
  grantedAt: null,
  grantedBy: null,
  history: [],
});

test("a right is in force from its first day to the day before its end", () => {
  expect(standing({ since: DAY, until: null }, DAY)).toBe("inForce");
  expect(standing({ since: "2026-11-24", until: null }, DAY)).toBe("toCome");
  expect(standing({ since: "2026-09-01", until: DAY }, DAY)).toBe("ended");
  expect(standing({ since: "2026-12-01", until: "2026-12-01" }, DAY)).toBe("ended");
});

test("rights stand by their holder, those that ended last", () => {
  const listed = holders(
    [
      right("Отец", "MARKS", "2026-09-01", DAY),
      right("Мать", "MESSAGES", "2026-09-01"),
      right("Отец", "HOMEWORK", DAY),
    ],
    DAY,
  );
  expect(listed.map(({ id, rights }) => [id, rights.map(({ scope }) => scope)])).toEqual([
    ["Отец", ["HOMEWORK", "MARKS"]],
    ["Мать", ["MESSAGES"]],
  ]);
});
