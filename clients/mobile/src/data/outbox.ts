/**
 * What the reader has said and the server has not heard yet: kept on the device, sent when there is a connection, each with
 * the key it was first sent with, so that what was heard without an answer is not said twice.
 */
import {
  FamilyReadWeekDocument,
  type FamilyReadWeekMutationVariables,
  FamilyReportAbsenceDocument,
  type FamilyReportAbsenceMutationVariables,
} from "../generated/graphql";
import type { Reply, Tell } from "./server";

export type Saying =
  | { readonly kind: "absence"; readonly input: FamilyReportAbsenceMutationVariables["input"] }
  | { readonly kind: "week"; readonly input: FamilyReadWeekMutationVariables["input"] };

/** Something said, and when; `refused` is the server's reason why it cannot be so, or FAILED. */
export type Waiting = Saying & { readonly at: number; readonly refused?: string };

/** "sent", "waiting" for a connection, "dropped" by the sayer, or the name of the server's refusal. */
export type Outcome = "sent" | "waiting" | "dropped" | string;

interface Keeper {
  readonly send: Tell;
  /** All that is kept, by its key. */
  readonly kept: () => ReadonlyMap<string, { readonly data: unknown }>;
  readonly keep: (key: string, data: Waiting) => void;
  readonly drop: (key: string) => void;
  /** Asks whether the session is the account's own now. */
  readonly mine: () => Promise<boolean>;
  /** Whether it may still be sent for the account. */
  readonly open: () => boolean;
  /** Called when something was sent. */
  readonly sent: () => void;
}

/** The server answered and could not say yes or no: it can be repeated. */
export const FAILED = "Failed";

const PREFIX = "outbox ";
const SAVED = ["AbsenceReportSaved", "WeekAcknowledged"];

/** Whether something said is kept by a key: each by its own, so that one page of the browser does not write over another's. */
export const isUnsent = (key: string): boolean => key.startsWith(PREFIX);

/** In a tunnel a question gets neither an answer nor a fault for minutes: the reader is told sooner. */
const PATIENCE_MS = 5_000;
const patience = () => new Promise<void>((resolve) => setTimeout(resolve, PATIENCE_MS));

export class Outbox {
  private sending: Promise<void> | null = null;
  private readonly saved = new Set<string>();

  constructor(private readonly keeper: Keeper) {}

  /** In the order in which it was said. */
  get waiting(): readonly Waiting[] {
    return [...this.keeper.kept()]
      .filter(([key]) => isUnsent(key))
      .map(([, { data }]) => data as Waiting)
      .sort((one, other) => one.at - other.at);
  }

  /** Keeps it, and sends it if there is a connection. What is refused at once is the sayer's to say anew. */
  readonly say = async (saying: Saying): Promise<Outcome> => {
    const { key } = saying.input;
    this.keep({ ...saying, at: Date.now() });
    await Promise.race([this.sendNow(), patience()]);
    const outcome = this.fate(key);
    if (this.find(key)?.refused) this.drop(key);
    return outcome;
  };

  /** What has become of something said since this page was opened. */
  readonly fate = (key: string): Outcome => {
    if (this.saved.has(key)) return "sent";
    const left = this.find(key);
    return left ? (left.refused ?? "waiting") : "dropped";
  };

  /** Sends something refused once more. */
  readonly repeat = async (key: string): Promise<void> => {
    const found = this.find(key);
    if (!found) return;
    const { refused: _, ...saying } = found;
    this.keep(saying);
    await this.sendNow();
  };

  private async sendNow(): Promise<void> {
    await this.sending;
    await this.send();
  }

  /** What waited on this device already. */
  readonly take = (waiting: readonly Waiting[]): void => {
    for (const each of waiting) this.keep(each);
  };

  readonly drop = (key: string): void => this.keeper.drop(PREFIX + key);

  /** Sends what waits, one after the other, until the server is out of reach. */
  readonly send = (): Promise<void> => {
    this.sending ??= this.sendAll().finally(() => {
      this.sending = null;
    });
    return this.sending;
  };

  private async sendAll(): Promise<void> {
    const ready = this.waiting.filter(({ refused }) => !refused);
    if (ready.length === 0 || !(await this.keeper.mine())) return;
    for (const saying of ready) {
      if (!this.keeper.open()) return;
      if (!this.find(saying.input.key)) continue;
      const answer = await this.answerTo(saying);
      if (answer === undefined) return;
      this.settle(saying, answer);
    }
  }

  private settle(saying: Waiting, answer: string): void {
    const { key } = saying.input;
    if (SAVED.includes(answer)) {
      this.saved.add(key);
      this.drop(key);
    } else if (this.find(key)) this.keep({ ...saying, refused: answer });
    if (answer !== FAILED) this.keeper.sent();
  }

  private async answerTo(saying: Saying): Promise<string | undefined> {
    const { send } = this.keeper;
    return saying.kind === "week"
      ? named(await send(FamilyReadWeekDocument, { input: saying.input }), (data) => data.acknowledgeWeek)
      : named(await send(FamilyReportAbsenceDocument, { input: saying.input }), (data) => data.reportAbsence);
  }

  private find(key: string): Waiting | undefined {
    return this.keeper.kept().get(PREFIX + key)?.data as Waiting | undefined;
  }

  private keep(waiting: Waiting): void {
    this.keeper.keep(PREFIX + waiting.input.key, waiting);
  }
}

function named<Data>(reply: Reply<Data>, result: (data: Data) => { readonly __typename: string }): string | undefined {
  if (reply === "none") return undefined;
  return reply === "faulty" ? FAILED : result(reply.data).__typename;
}
