/** Where unconfirmed saves outlive a reload: IndexedDB, by account. */
import { openDB } from "idb";
import type { Entry } from "./outbox";

export interface OutboxStorage {
  load(accountId: string): Promise<Entry[]>;
  /** Makes the stored queue of the account equal to the given one. */
  store(accountId: string, entries: readonly Entry[]): Promise<void>;
}

const STORE = "saves";

const open = () =>
  openDB("zhurnal-outbox", 1, {
    upgrade: (database) => {
      database.createObjectStore(STORE, { keyPath: "key" }).createIndex("account", "accountId");
    },
  });

export function browserStorage(): OutboxStorage {
  const database = open();
  return {
    load: async (accountId) => {
      const entries: Entry[] = await (await database).getAllFromIndex(STORE, "account", accountId);
      return entries.sort((a, b) => a.order - b.order);
    },
    store: async (accountId, entries) => {
      const opened = await database;
      // Committed at once: a page that is closed this very moment takes every transaction with it that still waits for something.
      const kept = opened.transaction(STORE, "readwrite");
      for (const entry of entries) void kept.store.put(entry);
      kept.commit();
      const swept = opened.transaction(STORE, "readwrite");
      const stale = new Set(await swept.store.index("account").getAllKeys(accountId));
      for (const entry of entries) stale.delete(entry.key);
      for (const key of stale) void swept.store.delete(key);
      await Promise.all([kept.done, swept.done]);
    },
  };
}
