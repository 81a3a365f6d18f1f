import "fake-indexeddb/auto";
import { claim, forget, keptAccount, remember } from "@zhurnal/shared/reading/memory";
import { beforeEach, expect, test, vi } from "vitest";
import { makeTell } from "./server";
import { currentSession, openSession } from "./session";
import { forgetUnsent, unsent } from "./unsent";

const answers = (status: number, body: unknown) =>
  vi.spyOn(globalThis, "fetch").mockImplementation(async () => new Response(JSON.stringify(body), { status }));

beforeEach(async () => {
  forgetUnsent();
  await forget();
});

test("what was not sent before the session ended leaves its number, and nothing else", async () => {
  const page = {};
  await claim(page, "7");
  const input = { key: "one", studentId: "anna", week: "2026-11-23" };
  remember(page, "outbox one", { data: { kind: "week", input, at: 1 }, askedAt: Date.now() });
  answers(401, {});
  await openSession();
  expect(currentSession().state).toBe("signed-out");
  expect([unsent(), keptAccount()]).toEqual([1, null]);
});

test.each([
  [200, { data: { done: true } }, { data: { done: true } }],
  [200, { data: null, errors: [{ message: "out of order" }] }, "faulty"],
  [403, { errors: [{ message: "not for programs" }] }, "faulty"],
  [503, { errors: [{ message: "later" }] }, "none"],
  [401, { errors: [{ message: "signed out" }] }, "none"],
])("an answer %i is a reply, a fault or none", async (status, body, reply) => {
  answers(status, body);
  const onSignedOut = vi.fn();
  const document = { __meta__: { hash: "one" } } as never;
  expect(await makeTell(onSignedOut)(document, {})).toEqual(reply);
  expect(onSignedOut).toHaveBeenCalledTimes(status === 401 ? 1 : 0);
});
