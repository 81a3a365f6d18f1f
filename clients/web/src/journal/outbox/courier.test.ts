import "fake-indexeddb/auto";
import { afterEach, expect, test } from "vitest";
import { emptyContent } from "../model/types";
import { type Courier, makeCourier, type Send } from "./courier";
import type { Answer, Entry, Save } from "./outbox";
import { browserStorage } from "./storage";

const recorded: Answer = { kind: "recorded", cells: [] };
const made: Courier[] = [];

const save = (key: string, studentId = key): Save => ({
  key,
  accountId: "me",
  journalId: "algebra",
  lessonId: "monday",
  topic: null,
  homework: null,
  cells: [{ studentId, content: emptyContent, before: emptyContent, expectedVersion: 0 }],
});

function courier(send: Send, accountId: string): Courier {
  const one = makeCourier({ accountId, storage: browserStorage(), send, retryAfter: () => 1 });
  made.push(one);
  return one;
}

/** Resolves when the queue is as long as said. */
const untilLength = (one: Courier, length: number) =>
  new Promise<void>((resolve) => {
    const look = () => {
      if (one.snapshot().length === length) resolve();
    };
    one.subscribe(look);
    look();
  });

afterEach(() => {
  for (const one of made.splice(0)) one.stop();
});

test("saves go one at a time, in order", async () => {
  const sent: string[] = [];
  const one = courier(async ({ key }) => {
    sent.push(key);
    return recorded;
  }, "in-order");
  for (const key of ["a", "b", "c"]) one.add({ ...save(key), accountId: "in-order" });
  await untilLength(one, 3);
  await untilLength(one, 0);
  expect(sent).toEqual(["a", "b", "c"]);
});

test("a cut loses nothing: the same key goes out until it is answered", async () => {
  const sent: string[] = [];
  const one = courier(async ({ key }) => {
    sent.push(key);
    return sent.length < 4 ? { kind: "unreachable" } : recorded;
  }, "cut");
  one.add({ ...save("a"), accountId: "cut" });
  one.add({ ...save("b"), accountId: "cut" });
  await untilLength(one, 0);
  expect(sent).toEqual(["a", "a", "a", "a", "b"]);
});

test("a reload finds what was not confirmed and sends it", async () => {
  const never: Send = () => new Promise(() => undefined);
  const before = courier(never, "reload");
  await before.ready;
  const handedOver = new Promise<void>((resolve) => before.onSending(() => resolve()));
  before.add({ ...save("a"), accountId: "reload" });
  before.add({ ...save("b"), accountId: "reload" });
  await handedOver;
  const storage = browserStorage();
  let left: Entry[] = [];
  while (left.length < 2) left = await storage.load("reload");
  before.stop();

  const sent: string[] = [];
  const after = courier(async ({ key }) => {
    sent.push(key);
    return recorded;
  }, "reload");
  await after.ready;
  await untilLength(after, 0);
  expect(sent).toEqual(["a", "b"]);
});

test("another account's saves are never sent", async () => {
  const mine = courier(() => new Promise(() => undefined), "mine");
  mine.add({ ...save("a"), accountId: "mine" });
  await mine.ready;
  const theirs = courier(async () => recorded, "theirs");
  await theirs.ready;
  expect(theirs.snapshot()).toEqual([]);
});
