import { expect, test } from "vitest";
import { type Family, type FamilyGuardian, hasAccount, invitees, isOpen, type Only, shown } from "./families";

const NOW = Date.parse("2026-11-23T12:00:00Z");
const guardian = (name: string, account: boolean, expiresAt?: string): FamilyGuardian => ({
  __typename: "FamilyGuardian",
  guardian: { __typename: "Guardian", id: name, fullName: name },
  account,
  lastVisitOn: null,
  rights: [],
  invitation: expiresAt
    ? { __typename: "Invitation", id: name, createdAt: expiresAt, expiresAt, redeemedAt: null }
    : null,
});
const family = (name: string, ...guardians: FamilyGuardian[]): Family => ({
  __typename: "Family",
  student: {
    __typename: "Student",
    id: name,
    fullName: name,
    thisWeek: [],
    lastWeek: name === "Анна" ? [{ __typename: "WeekRead", by: "Мать" }] : [],
  },
  guardians,
});
const mother = guardian("Мать", false);
const families = [
  family("Анна", mother, guardian("Отец", true)),
  family("Борис", mother, guardian("Дед", false, "2026-12-01T00:00:00Z")),
  family("Вера", guardian("Тётя", false, "2026-11-01T00:00:00Z")),
];

test("whoever has no account and no open invitation is invited once, for all children of the class", () => {
  expect(invitees(families, NOW).map(({ id, children }) => [id, children])).toEqual([
    ["Мать", ["Анна", "Борис"]],
    ["Тётя", ["Вера"]],
  ]);
});

test("an invitation is open until it runs out", () => {
  expect(families.flatMap(({ guardians }) => guardians.map((each) => isOpen(each, NOW)))).toEqual([
    false,
    false,
    false,
    true,
    false,
  ]);
});

test("families are found by any of their names and by what they lack", () => {
  const names = (search: string, only: Only) =>
    shown(families, new Set(["Вера"]), { search, only }).map(({ student }) => student.fullName);
  expect(names("мать", "all")).toEqual(["Анна", "Борис"]);
  expect(names("", "withoutAccount")).toEqual(["Борис", "Вера"]);
  expect(names("", "quiet")).toEqual(["Вера"]);
  expect(names("", "unread")).toEqual(["Борис", "Вера"]);
  expect(families.map(hasAccount)).toEqual([true, false, false]);
});
