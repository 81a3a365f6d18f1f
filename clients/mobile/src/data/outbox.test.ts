import { expect, test } from "vitest";
import { Outbox, type Saying } from "./outbox";

const saying = (key: string): Saying => ({
  kind: "absence",
  input: { key, studentId: "anna", from: "2026-11-25", until: "2026-11-25", reason: "болеет" },
});

/** A device, and a server that answers in turns; undefined is no answer. */
function world(...answers: (string | undefined)[]) {
  const kept = new Map<string, unknown>();
  const heard: string[] = [];
  const outbox = () =>
    new Outbox({
      send: (async (_document: unknown, { input }: { input: { key: string } }) => {
        heard.push(input.key);
        const typename = answers.shift();
        return typename && { reportAbsence: { __typename: typename } };
      }) as never,
      known: (key) => (kept.has(key) ? { data: kept.get(key) as never } : undefined),
      keep: (key, data) => void kept.set(key, data),
      mine: async () => true,
      sent: () => undefined,
    });
  return { outbox, heard };
}

test("what was said without a connection is sent later with the same key, by another opening too, in order", async () => {
  const { outbox, heard } = world(undefined, undefined, "AbsenceReportSaved", "AbsenceReportSaved");
  expect(await outbox().say(saying("one"))).toBe("waiting");
  expect(await outbox().say(saying("two"))).toBe("waiting");
  const later = outbox();
  await Promise.all([later.send(), later.send()]);
  expect(heard).toEqual(["one", "one", "one", "two"]);
  expect(later.waiting).toEqual([]);
});

test("what is refused at once is said, and what is refused later stays until it was read", async () => {
  const { outbox } = world("InvalidInput", undefined, "AbsenceTooFar");
  const box = outbox();
  expect(await box.say(saying("one"))).toBe("InvalidInput");
  expect(box.waiting).toEqual([]);
  expect(await box.say(saying("two"))).toBe("waiting");
  await box.send();
  expect(box.waiting).toEqual([{ ...saying("two"), refused: "AbsenceTooFar" }]);
  box.drop("two");
  expect(box.waiting).toEqual([]);
});
