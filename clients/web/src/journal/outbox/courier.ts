/** Carries saves to the server, one after another, and again after every cut, until each has its answer. */

import { uuid } from "../uuid";
import { type Answer, type Entry, enqueue, markSent, next, type Outbox, remove, type Save, settle } from "./outbox";
import type { OutboxStorage } from "./storage";

export type Send = (entry: Entry) => Promise<Answer>;

type AnswerListener = (entry: Entry, answer: Answer) => void;

export interface Courier {
  readonly accountId: string;
  /** The queue as it is; a new array after every change. */
  readonly snapshot: () => Outbox;
  readonly subscribe: (listener: () => void) => () => void;
  readonly onSending: (listener: (entry: Entry) => void) => () => void;
  readonly onAnswer: (listener: AnswerListener) => () => void;
  readonly add: (save: Save) => void;
  readonly discard: (key: string) => void;
  /** Tries at once: the connection is back. */
  readonly hurry: () => void;
  readonly stop: () => void;
  /** Resolves when what an earlier page left behind has been read. */
  readonly ready: Promise<void>;
}

interface Options {
  readonly accountId: string;
  readonly storage: OutboxStorage;
  readonly send: Send;
  readonly retryAfter?: (failures: number) => number;
}

const backOff = (failures: number): number => Math.min(15_000, 500 * 2 ** failures);

export function makeCourier({ accountId, storage, send, retryAfter = backOff }: Options): Courier {
  const listeners = {
    change: new Set<() => void>(),
    sending: new Set<(entry: Entry) => void>(),
    answer: new Set<AnswerListener>(),
  };
  let outbox: Outbox = [];
  let stored: Promise<void> = Promise.resolve();
  let busy = false;
  let stopped = false;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const become = (changed: Outbox) => {
    outbox = changed;
    stored = stored.then(() => storage.store(accountId, changed)).catch(() => undefined);
    for (const listener of listeners.change) listener();
  };

  const step = async (entry: Entry) => {
    become(markSent(outbox, entry.key));
    for (const listener of listeners.sending) listener(entry);
    await stored;
    const answer = await send(entry);
    if (stopped) return;
    if (answer.kind === "unreachable") {
      failures += 1;
      timer = setTimeout(run, retryAfter(failures));
    } else {
      failures = 0;
      become(settle(outbox, entry, answer, uuid));
    }
    for (const listener of listeners.answer) listener(entry, answer);
  };

  const run = async () => {
    clearTimeout(timer);
    timer = undefined;
    if (busy || stopped) return;
    busy = true;
    for (let entry = next(outbox); entry && !timer && !stopped; entry = next(outbox)) await step(entry);
    busy = false;
  };

  const ready = storage
    .load(accountId)
    .catch(() => [])
    .then((left) => {
      outbox = [...left, ...outbox];
      for (const listener of listeners.change) listener();
      void run();
    });

  const listen =
    <T>(set: Set<T>) =>
    (listener: T) => {
      set.add(listener);
      return () => {
        set.delete(listener);
      };
    };

  return {
    accountId,
    ready,
    snapshot: () => outbox,
    subscribe: listen(listeners.change),
    onSending: listen(listeners.sending),
    onAnswer: listen(listeners.answer),
    add: (save) => {
      become(enqueue(outbox, save));
      if (!timer) void ready.then(run);
    },
    discard: (key) => become(remove(outbox, key)),
    hurry: () => {
      failures = 0;
      void run();
    },
    stop: () => {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
