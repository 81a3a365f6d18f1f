// @vitest-environment node
import { expect, test } from "vitest";
import { levelOf, levels, partOf, partsOf, pathOf } from "./levels";

test.each(levels.flatMap((level) => partsOf(level).map((part) => [level, part] as const)))(
  "the address of a %s's %s leads back to it",
  (level, part) => {
    const [, folder, id, word] = pathOf(level, "U2Nob29sOjE=", part).split("/");
    expect(levelOf(folder)).toBe(level);
    expect(decodeURIComponent(id ?? "")).toBe("U2Nob29sOjE=");
    expect(partOf(level, word)).toBe(part);
  },
);

test("schools are compared by those who oversee several", () => {
  expect(partOf("school", "schools")).toBeUndefined();
  expect(partOf("region", "schools")).toBe("schools");
  expect(levelOf("journals")).toBeUndefined();
});
