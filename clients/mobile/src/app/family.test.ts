import { expect, test } from "vitest";
import type { FamilyHeadQuery } from "../generated/graphql";
import { hasEnded, membersOf, rightsOf } from "./family";

const head = (
  children: readonly string[],
  kinds: readonly (readonly [string, string])[],
  myself: readonly string[] = [],
) =>
  ({
    viewer: {
      children: children.map((id) => ({ id })),
      myself: myself.map((id) => ({ id })),
      push: { choices: kinds.map(([id, kind]) => ({ student: { id }, kind })) },
    },
  }) as unknown as FamilyHeadQuery;

const before = rightsOf(
  head(
    ["anna", "boris"],
    [
      ["anna", "MARKS"],
      ["anna", "ABSENCES"],
      ["boris", "MARKS"],
    ],
  ),
);

test("a right has ended when a child is gone, or one kind of what was seen of it", () => {
  expect(
    hasEnded(
      before,
      rightsOf(
        head(
          ["anna"],
          [
            ["anna", "MARKS"],
            ["anna", "ABSENCES"],
          ],
        ),
      ),
    ),
  ).toBe(true);
  expect(
    hasEnded(
      before,
      rightsOf(
        head(
          ["anna", "boris"],
          [
            ["anna", "MARKS"],
            ["boris", "MARKS"],
          ],
        ),
      ),
    ),
  ).toBe(true);
  expect(hasEnded(before, rightsOf({ viewer: null } as unknown as FamilyHeadQuery))).toBe(true);
});

test("a new right, and the first visit, take nothing away", () => {
  expect(hasEnded(undefined, before)).toBe(false);
  expect(hasEnded(before, [...before, "boris ABSENCES"])).toBe(false);
});

test("a student is one of those shown, and the only one whose homework is theirs to tick", () => {
  expect(membersOf(head(["anna"], [], ["me"])).map(({ student, own }) => [student.id, own])).toEqual([
    ["anna", false],
    ["me", true],
  ]);
});
