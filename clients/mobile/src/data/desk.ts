/**
 * What the app knows: one account's answers with their age, what is heard live laid over them, and how the server can be
 * reached. Kept on the device with the cursors, so that after sleep or a restart nothing is missed and nothing comes twice.
 */
import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { whoIsHere } from "@zhurnal/shared/auth/session";
import { claim, discard, memoryOf, type Remembered, remember } from "@zhurnal/shared/reading/memory";
import { documentId } from "@zhurnal/shared/urql/documentId";
import { arrived, type Entry, entryIn, type Heard, lay, type Mark, newsKey } from "./news";
import { Outbox } from "./outbox";
import { type Ask, askBy, makeTell } from "./server";

export interface Arrived {
  readonly studentId: string;
  readonly entry: Entry;
  readonly marks: readonly Mark[];
}

type Listener = () => void;

/** By what an answer is kept. */
export const keyOf = (document: object, variables: unknown): string =>
  `${documentId(document)} ${JSON.stringify(variables)}`;

export class Desk {
  /** Asks the server for something that is not kept, or has it do something. */
  readonly send: Ask;
  /** What the reader has said and the server has not heard. */
  readonly outbox: Outbox;
  /** Grows with every change of anything below. */
  version = 0;
  /** Grows when everything on the screen has to be asked again. */
  round = 0;
  /** Grows with every lesson heard of. */
  changes = 0;
  /** The last question was not answered. */
  offline = false;
  /** Ids of the marks that came while the app was open. */
  readonly fresh = new Set<string>();
  /** What came last, until it is dismissed. */
  last: Arrived | null = null;
  private readonly news = new Map<string, Heard>();
  private readonly early = new Map<string, Promise<boolean>>();
  private readonly listeners = new Set<Listener>();
  private confirmed: Promise<boolean> = new Promise(() => undefined);
  private closed = false;

  constructor(
    readonly account: string,
    onSignedOut: () => void,
  ) {
    const tell = makeTell(onSignedOut);
    this.send = askBy(tell);
    this.outbox = new Outbox({
      send: tell,
      kept: () => memoryOf(this),
      keep: (key, data) => {
        this.keep(key, data);
        this.tell();
      },
      drop: (key) => {
        discard(this, key);
        this.tell();
      },
      mine: this.mine,
      open: () => !this.closed,
      sent: () => this.again(),
    });
  }

  /** Brings what the device keeps of the account. */
  readonly open = (): Promise<void> => claim(this, this.account);

  /** Says when it is known whether the session is this account's: until then no answer is taken for its own. */
  readonly confirm = (confirmed: Promise<boolean>): void => {
    this.confirmed = confirmed;
  };

  /** Asks whose session the browser has now: another page may have signed somebody else in since it was last known. */
  private readonly mine = async (): Promise<boolean> =>
    (await this.confirmed) && (await whoIsHere().catch(() => null)) === this.account;

  /** No answer that comes later is kept. */
  readonly close = (): void => {
    this.closed = true;
  };

  readonly subscribe = (listener: Listener): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly known = <Data>(key: string): Remembered<Data> | undefined =>
    memoryOf(this).get(key) as Remembered<Data> | undefined;

  /** Asks the server and keeps the answer; says whether there was one. */
  readonly ask = <Data, Variables>(
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables,
  ): Promise<boolean> => {
    const key = keyOf(document, variables);
    const early = this.early.get(key);
    this.early.delete(key);
    return early ?? this.fetch(document, variables, key);
  };

  /** Asks what a screen is going to ask when it opens: it gets this answer. */
  readonly askEarly = <Data, Variables>(
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables,
  ): Promise<boolean> => {
    const key = keyOf(document, variables);
    const asked = this.fetch(document, variables, key);
    this.early.set(key, asked);
    return asked;
  };

  private async fetch<Data, Variables>(
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables,
    key: string,
  ): Promise<boolean> {
    const askedAt = Date.now();
    const [data, mine] = await Promise.all([this.send(document, variables), this.confirmed]);
    if (this.closed) return false;
    const answered = data !== undefined && mine;
    if (answered) remember(this, key, { data: lay(data, this.news, askedAt), askedAt });
    this.offline = !answered;
    this.tell();
    if (answered) void this.outbox.send();
    return answered;
  }

  /** Takes a lesson as it is now. `changedAt` tells marks given now from those that were only not read before. */
  readonly hear = (studentId: string, entry: Entry, changedAt: string, at = Date.now()): void => {
    if (this.closed) return;
    const heard = { studentId, entry, at };
    const key = newsKey(studentId, entry.lesson.id);
    const before = this.news.get(key)?.entry ?? this.entry(studentId, entry.lesson.id);
    const marks = arrived(before, entry).filter(({ givenAt }) => before || givenAt >= changedAt);
    this.news.set(key, heard);
    for (const [kept, { data, askedAt }] of memoryOf(this)) {
      const now = lay(data, new Map([[key, heard]]), askedAt);
      if (now !== data) remember(this, kept, { data: now, askedAt });
    }
    for (const { id } of marks) this.fresh.add(id);
    if (marks.length > 0) this.last = { studentId, entry, marks };
    this.changes += 1;
    this.tell();
  };

  /** Everything on the screen is asked for again. */
  readonly again = (): void => {
    this.round += 1;
    this.tell();
  };

  readonly dismiss = (): void => {
    this.last = null;
    this.tell();
  };

  readonly cursor = (topic: string): string | null => this.known<string>(`cursor ${topic}`)?.data ?? null;

  readonly moveCursor = (topic: string, cursor: string): void => {
    if (!this.closed) remember(this, `cursor ${topic}`, { data: cursor, askedAt: Date.now() });
  };

  readonly keep = <Data>(key: string, data: Data): void => remember(this, key, { data, askedAt: Date.now() });

  private entry(studentId: string, lessonId: string): Entry | undefined {
    for (const { data } of memoryOf(this).values()) {
      const found = entryIn(data, studentId, lessonId);
      if (found) return found;
    }
    return undefined;
  }

  private tell(): void {
    this.version += 1;
    for (const listener of this.listeners) listener();
  }
}
