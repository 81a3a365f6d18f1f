import { expect, test } from "vitest";
import { nextPath, signInPath } from "./next";

test("a reader comes back to the very view", () => {
  const here = { pathname: "/analytics/schools/U2Nob29sOjE%3D", search: "?range=30d&by=grade" };
  expect(nextPath(signInPath(here).slice(1))).toBe(here.pathname + here.search);
});

test.each(["https://elsewhere.example/", "//elsewhere.example/analytics/", "/analytics//\\elsewhere", "/account", ""])(
  "nobody is led to %j",
  (next) => expect(nextPath(`?next=${encodeURIComponent(next)}`)).toBeNull(),
);
