import { expect, test } from "vitest";
import { givenName, withInitials } from "./names";

test("a teacher is named as timetables do", () => {
  expect(withInitials("Лебедева Ирина Викторовна")).toBe("Лебедева\u00a0И.\u00a0В.");
  expect(withInitials("Ким Олег")).toBe("Ким\u00a0О.");
  expect(withInitials("Мадонна")).toBe("Мадонна");
});

test("a child is called by the given name", () => {
  expect(givenName("Ершов Фёдор Кириллович")).toBe("Фёдор");
  expect(givenName("Мадонна")).toBe("Мадонна");
});
