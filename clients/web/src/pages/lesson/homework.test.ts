import { expect, test } from "vitest";
import { brokenLink, inputOfHomework, linksOf } from "./homework";

test("links are typed in lines, with or without their scheme", () => {
  expect(linksOf("resh.edu.ru/lesson/1\n http://example.org ")).toEqual([
    "https://resh.edu.ru/lesson/1",
    "http://example.org",
  ]);
  expect(brokenLink("resh.edu.ru")).toBeUndefined();
  expect(brokenLink("учебник")).toBe("https://учебник");
});

test("what is not said is not sent", () => {
  expect(inputOfHomework({ dueLessonId: null, minutes: null, studentIds: [], links: "" })).toEqual({ links: [] });
  expect(inputOfHomework({ dueLessonId: "l", minutes: 20, studentIds: ["s"], links: "" })).toEqual({
    dueLessonId: "l",
    minutes: 20,
    studentIds: ["s"],
    links: [],
  });
});
