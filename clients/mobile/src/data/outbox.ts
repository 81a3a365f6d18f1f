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
import type { Ask } from "./server";

export type Saying =
  | { readonly kind: "absence"; readonly input: FamilyReportAbsenceMutationVariables["input"] }
  | { readonly kind: "week"; readonly input: FamilyReadWeekMutationVariables["input"] };

/** Something said; `refused` is the server's reason why it cannot be so. */
export type Waiting = Saying & { readonly refused?: string };

/** "sent", "waiting" for a connection, or the name of the server's refusal. */
export type Outcome = "sent" | "waiting" | string;

interface Keeper {
  readonly send: Ask;
  readonly known: <Data>(key: string) => { readonly data: Data } | undefined;
  readonly keep: <Data>(key: string, data: Data) => void;
  /** Whether the session is the account's own. */
  readonly mine: () => Promise<boolean>;
  /** Called when something was sent. */
  readonly sent: () => void;
}

const KEY = "outbox";
const SAVED = ["AbsenceReportSaved", "WeekAcknowledged"];

/** In a tunnel a question gets neither an answer nor a fault for minutes: the reader is told sooner. */
const PATIENCE_MS = 5_000;
const patience = () => new Promise<void>((resolve) => setTimeout(resolve, PATIENCE_MS));

export class Outbox {
  private sending: Promise<void> | null = null;

  constructor(private readonly keeper: Keeper) {}

  get waiting(): readonly Waiting[] {
    return this.keeper.known<readonly Waiting[]>(KEY)?.data ?? [];
  }

  /** Keeps it, and sends it if there is a connection. What is refused at once is the sayer's to say anew. */
  readonly say = async (saying: Saying): Promise<Outcome> => {
    const { key } = saying.input;
    this.keep([...this.waiting.filter(({ input }) => input.key !== key), saying]);
    await Promise.race([this.sendNow(), patience()]);
    const left = this.waiting.find(({ input }) => input.key === key);
    if (left?.refused) this.drop(key);
    return left ? (left.refused ?? "waiting") : "sent";
  };

  private async sendNow(): Promise<void> {
    await this.sending;
    await this.send();
  }

  /** What waited on this device already. */
  readonly take = (waiting: readonly Waiting[]): void => this.keep(waiting);

  readonly drop = (key: string): void => this.keep(this.waiting.filter(({ input }) => input.key !== key));

  /** Sends what waits, one after the other, until the server is out of reach. */
  readonly send = (): Promise<void> => {
    this.sending ??= this.sendAll().finally(() => {
      this.sending = null;
    });
    return this.sending;
  };

  private async sendAll(): Promise<void> {
    for (const saying of this.waiting) {
      if (saying.refused) continue;
      if (!(await this.keeper.mine())) return;
      const answer = await this.answerTo(saying);
      if (answer === undefined) return;
      const { key } = saying.input;
      if (SAVED.includes(answer)) this.drop(key);
      else this.keep(this.waiting.map((each) => (each.input.key === key ? { ...each, refused: answer } : each)));
      this.keeper.sent();
    }
  }

  private async answerTo(saying: Saying): Promise<string | undefined> {
    const { send } = this.keeper;
    if (saying.kind === "week") {
      const data = await send(FamilyReadWeekDocument, { input: saying.input });
      return data?.acknowledgeWeek.__typename;
    }
    const data = await send(FamilyReportAbsenceDocument, { input: saying.input });
    return data?.reportAbsence.__typename;
  }

  private keep(waiting: readonly Waiting[]): void {
    this.keeper.keep(KEY, waiting);
  }
}
