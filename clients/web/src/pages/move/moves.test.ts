import { expect, test } from "vitest";
import { divisionsOf, journalsOf, leftFor, type MoveGroup, type MoveJournal, wholeClass } from "./moves";

const group = (id: string, kind: MoveGroup["kind"]): MoveGroup => ({ __typename: "Group", id, name: id, kind });
const journal = (subject: string, of: MoveGroup): MoveJournal => ({
  __typename: "Journal",
  id: `${subject} ${of.id}`,
  subject: { __typename: "Subject", id: subject, name: subject },
  group: of,
});

const whole = group("7А", "CLASS");
const [e1, e2, it1, it2] = ["англ 1", "англ 2", "инф 1", "инф 2"].map((id) => group(id, "SUBGROUP")) as [
  MoveGroup,
  MoveGroup,
  MoveGroup,
  MoveGroup,
];
const journals = [
  journal("Алгебра", whole),
  journal("Английский", e1),
  journal("Английский", e2),
  journal("Информатика", it1),
  journal("Информатика", it2),
];
const divisions = divisionsOf(journals);

test("a class is divided by the subjects taught in groups", () => {
  expect(divisions.map(({ name }) => name)).toEqual(["Английский", "Информатика"]);
  expect(wholeClass(journals)).toBe(whole);
});

test("a subgroup ends the others of its own division alone", () => {
  expect(leftFor(e2, [whole, e1, it1], divisions)).toEqual([e1]);
});

test("another class ends the class with its subgroups, a stream ends nothing", () => {
  expect(leftFor(group("7Б", "CLASS"), [whole, e1, it1], divisions)).toEqual([whole, e1, it1]);
  expect(leftFor(group("поток", "STREAM"), [whole, e1], divisions)).toEqual([]);
});

test("journals are told with their groups", () => {
  expect(journalsOf([whole, e1], journals)).toEqual(["Алгебра (7А)", "Английский (англ 1)"]);
});
