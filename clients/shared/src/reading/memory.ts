/**
 * What was read from the server, and when: shown again while the server is out of reach, after a reload too. It is one
 * account's: another one's sign-in, and signing out, forget it.
 */
import { type IDBPDatabase, openDB } from "idb";

export interface Remembered<Data> {
  readonly data: Data;
  /** Milliseconds since the epoch: when the question was asked. What was heard later is newer. */
  readonly askedAt: number;
}

/** Whatever asks the server for one account. */
export type Asker = object;

interface Kept extends Remembered<unknown> {
  readonly key: string;
  readonly account: string;
}

const ACCOUNT_KEY = "zhurnal.account";
const STORE = "answers";
const KEPT_MS = 14 * 24 * 3_600_000;

const memories = new WeakMap<Asker, Map<string, Remembered<unknown>>>();
let owner: { readonly client: Asker; readonly account: string } | null = null;

let opened: Promise<IDBPDatabase> | null = null;

/** One connection, so that what is put first is there first: a cursor is never kept without the news before it. */
function open(): Promise<IDBPDatabase> {
  const close = () => {
    opened = null;
  };
  opened ??= openDB("zhurnal-memory", 1, {
    upgrade: (database) => void database.createObjectStore(STORE, { keyPath: "key" }),
    terminated: close,
    blocking: (_current, _wanted, { target }) => {
      (target as IDBDatabase).close();
      close();
    },
  });
  opened.catch(close);
  return opened;
}

/** What an asker has read. One belongs to one account, so that nobody is shown what another one read. */
export function memoryOf(client: Asker): ReadonlyMap<string, Remembered<unknown>> {
  return own(client);
}

function own(client: Asker): Map<string, Remembered<unknown>> {
  const known = memories.get(client);
  if (known) return known;
  const made = new Map<string, Remembered<unknown>>();
  memories.set(client, made);
  return made;
}

/** Keeps an answer; on the device as well once it is known whose it is. */
export function remember(client: Asker, key: string, answer: Remembered<unknown>): void {
  own(client).set(key, answer);
  if (owner?.client !== client) return;
  const kept: Kept = { key, account: owner.account, ...answer };
  void open()
    .then((database) => database.put(STORE, kept))
    .catch(() => undefined);
}

/** Takes one answer away, on the device as well. */
export function discard(client: Asker, key: string): void {
  own(client).delete(key);
  if (owner?.client !== client) return;
  void open()
    .then((database) => database.delete(STORE, key))
    .catch(() => undefined);
}

/** Whose answers the device keeps; null where it keeps nobody's. */
export const keptAccount = (): string | null => localStorage.getItem(ACCOUNT_KEY);

/** Gives a client what the device keeps of an account; what it keeps of another one is forgotten first. */
export async function claim(client: Asker, account: string, now = Date.now()): Promise<void> {
  if (keptAccount() !== account) await forget();
  localStorage.setItem(ACCOUNT_KEY, account);
  const memory = own(client);
  if (owner && owner.client === client && owner.account !== account) memory.clear();
  owner = { client, account };
  try {
    const kept: Kept[] = await (await open()).getAll(STORE);
    for (const { key, account: whose, data, askedAt } of kept)
      if (whose === account && now - askedAt < KEPT_MS && !memory.has(key)) memory.set(key, { data, askedAt });
  } catch {
    // A browser that keeps nothing between visits is one without a memory.
  }
}

/** Forgets at once what the device keeps of its account, but for the keys that are spared: those are never missing. */
export async function forgetAllBut(spared: (key: string) => boolean): Promise<void> {
  owner = null;
  try {
    const { store, done } = (await open()).transaction(STORE, "readwrite");
    for (const key of await store.getAllKeys()) if (!spared(String(key))) void store.delete(key);
    await done;
  } catch {
    // Nothing was kept.
  }
}

/** Forgets everything that the device keeps. */
export async function forget(): Promise<void> {
  owner = null;
  localStorage.removeItem(ACCOUNT_KEY);
  try {
    await (await open()).clear(STORE);
  } catch {
    // Nothing was kept.
  }
}
