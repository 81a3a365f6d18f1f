import "fake-indexeddb/auto";
import type { Client } from "urql";
import { beforeEach, expect, test } from "vitest";
import { claim, discard, forget, forgetAllBut, keptAccount, memoryOf, remember } from "./memory";

const client = () => ({}) as Client;
const settled = () => new Promise((resolve) => setTimeout(resolve, 20));
const now = Date.parse("2026-11-23T09:00:00Z");
const answer = { data: { marks: [5] }, askedAt: now };

beforeEach(forget);

async function kept(account: string): Promise<void> {
  const first = client();
  await claim(first, account, now);
  remember(first, "diary", answer);
  await settled();
}

test("what one account read is there after a reload", async () => {
  await kept("1");
  const reloaded = client();
  await claim(reloaded, "1", now);
  expect(memoryOf(reloaded).get("diary")).toEqual(answer);
});

test("another account finds nothing, and leaves nothing to the first", async () => {
  await kept("1");
  const other = client();
  await claim(other, "2", now);
  expect(memoryOf(other).size).toBe(0);
  const first = client();
  await claim(first, "1", now);
  expect(memoryOf(first).size).toBe(0);
});

test("signing out forgets, and a late answer is not kept", async () => {
  const late = client();
  await claim(late, "1", now);
  await forget();
  remember(late, "diary", answer);
  await settled();
  expect(keptAccount()).toBeNull();
  const next = client();
  await claim(next, "1", now);
  expect(memoryOf(next).size).toBe(0);
});

test("what is older than two weeks is not shown", async () => {
  await kept("1");
  const later = client();
  await claim(later, "1", now + 15 * 24 * 3_600_000);
  expect(memoryOf(later).size).toBe(0);
});

test("what is spared survives that the rest is forgotten, until it is taken away", async () => {
  const first = client();
  await claim(first, "1", now);
  remember(first, "diary", answer);
  remember(first, "said", answer);
  await settled();
  await forgetAllBut((key) => key === "said");
  const afresh = client();
  await claim(afresh, "1", now);
  expect([...memoryOf(afresh).keys()]).toEqual(["said"]);
  discard(afresh, "said");
  await settled();
  const reloaded = client();
  await claim(reloaded, "1", now);
  expect(memoryOf(reloaded).size).toBe(0);
});
