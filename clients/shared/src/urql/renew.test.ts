import { beforeEach, expect, test, vi } from "vitest";
import { renew } from "./renew";

const now = Date.parse("2026-11-23T09:00:00Z");

beforeEach(() => sessionStorage.clear());

test("an outdated page opens again, but never in a loop", () => {
  const reload = vi.fn();
  renew(now, reload);
  renew(now + 5_000, reload);
  expect(reload).toHaveBeenCalledTimes(1);
  renew(now + 61_000, reload);
  expect(reload).toHaveBeenCalledTimes(2);
});
