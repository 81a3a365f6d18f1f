import { IconPin } from "@tabler/icons-react";
import { expect, test } from "vitest";
import { entriesOf, everybody, having, isAt, type Place, type Viewer } from "./place";
import { places } from "./places";
import { fitting } from "./useFitting";

const viewer: Viewer = {
  __typename: "Viewer",
  account: { __typename: "Account", id: "a", fullName: "Ким Олег" },
  roles: ["TEACHER"],
  schools: [],
  journals: [],
  classes: [],
  children: [],
  myself: [],
};
const choice = (id: string) => ({ id, to: `/things/${id}`, label: id });
const place = (title: string, rest: Partial<Place> = {}) =>
  ({ title: { ru: title, en: title }, icon: IconPin, seenBy: everybody, ...rest }) as Place;

test("a menu holds what concerns the person, in the register's order", () => {
  const all = [
    place("one", { path: "/one" }),
    place("office", { path: "/office", seenBy: having("ADMINISTRATOR", "DEPUTY_HEAD") }),
    place("two", { path: "/two" }),
  ];
  expect(entriesOf(all, viewer, "ru").map(({ title }) => title)).toEqual(["one", "two"]);
});

test("one choice is opened at once, several are a list, none is no entry", () => {
  const of = (...ids: string[]) => entriesOf([place("things", { choices: () => ids.map(choice) })], viewer, "ru");
  expect(of("x")[0]).toMatchObject({ to: "/things/x", choices: [] });
  expect(of("x", "y")[0]?.choices).toHaveLength(2);
  expect(of()).toEqual([]);
});

test("an entry is current on its own pages and within them", () => {
  expect(isAt({ to: "/plans", choices: [] }, "/plans/7")).toBe(true);
  expect(isAt({ to: "/plans", choices: [] }, "/plansets")).toBe(false);
  expect(isAt({ to: "/", choices: [] }, "/plans")).toBe(false);
  expect(isAt({ to: "/things/x", choices: [choice("x"), choice("y")] }, "/things/y")).toBe(true);
});

test("no two pages share an address", () => {
  const taken = places.flatMap(({ path }) => path ?? []);
  expect(new Set(taken).size).toBe(taken.length);
});

test("what finds no room goes under the last button, which takes room itself", () => {
  expect(fitting([50, 50, 50], 40, 150)).toBe(3);
  expect(fitting([50, 50, 50], 40, 149)).toBe(2);
  expect(fitting([50, 50, 50], 40, 100)).toBe(1);
  expect(fitting([50], 40, 20)).toBe(0);
});
