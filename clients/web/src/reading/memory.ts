/** What was read from the server in this session, and when: shown again while the server is out of reach. */
import type { Client } from "urql";

export interface Remembered<Data> {
  readonly data: Data;
  /** Milliseconds since the epoch: when the question was asked. What was heard later is newer. */
  readonly askedAt: number;
}

const memories = new WeakMap<Client, Map<string, Remembered<unknown>>>();

/** One client belongs to one account, so that nobody is shown what another one read. */
export function memoryOf(client: Client): Map<string, Remembered<unknown>> {
  const known = memories.get(client);
  if (known) return known;
  const made = new Map<string, Remembered<unknown>>();
  memories.set(client, made);
  return made;
}
