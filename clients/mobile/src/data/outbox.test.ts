import { expect, test } from "vitest";
import { FAILED, Outbox, type Saying } from "./outbox";

const saying = (key: string): Saying => ({
  kind: "absence",
  input: { key, studentId: "anna", from: "2026-11-25", until: "2026-11-25", reason: "болеет" },
});

/** A device, and a server that answers in turns; undefined is no answer, "faulty" one that failed. */
function world(...answers: (string | undefined)[]) {
  const kept = new Map<string, { data: unknown }>();
  const heard: string[] = [];
  const session = { mine: true };
  const outbox = () =>
    new Outbox({
      send: (async (_document: unknown, { input }: { input: { key: string } }) => {
        heard.push(input.key);
        const typename = answers.shift();
        if (typename === "faulty") return "faulty";
        return typename ? { data: { reportAbsence: { __typename: typename } } } : "none";
      }) as never,
      kept: () => kept,
      keep: (key, data) => void kept.set(key, { data }),
      drop: (key) => void kept.delete(key),
      mine: async () => session.mine,
      open: () => true,
      sent: () => undefined,
    });
  return { outbox, heard, session };
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
  expect(box.waiting).toMatchObject([{ ...saying("two"), refused: "AbsenceTooFar" }]);
  expect(box.fate("two")).toBe("AbsenceTooFar");
  box.drop("two");
  expect(box.waiting).toEqual([]);
});

test("only what the server has saved is called sent, not what was taken back", async () => {
  const { outbox } = world(undefined, undefined, "AbsenceReportSaved");
  const box = outbox();
  await box.say(saying("one"));
  await box.say(saying("two"));
  box.drop("one");
  await box.send();
  expect([box.fate("one"), box.fate("two")]).toEqual(["dropped", "sent"]);
});

test("one that the server fails over does not hold up the next, and can be repeated", async () => {
  const { outbox, heard } = world(undefined, undefined, "faulty", "AbsenceReportSaved", "AbsenceReportSaved");
  const box = outbox();
  await box.say(saying("one"));
  await box.say(saying("two"));
  await box.send();
  expect(heard.slice(2)).toEqual(["one", "two"]);
  expect(box.waiting).toMatchObject([{ ...saying("one"), refused: FAILED }]);
  await box.repeat("one");
  expect(box.fate("one")).toBe("sent");
});

test("two pages keep each its own", async () => {
  const { outbox } = world();
  const [one, other] = [outbox(), outbox()];
  await Promise.all([one.say(saying("one")), other.say(saying("two"))]);
  expect(outbox().waiting.map(({ input }) => input.key)).toEqual(["one", "two"]);
});

test("nothing is sent with somebody else's session", async () => {
  const { outbox, heard, session } = world("AbsenceReportSaved");
  session.mine = false;
  expect(await outbox().say(saying("one"))).toBe("waiting");
  expect(heard).toEqual([]);
});
