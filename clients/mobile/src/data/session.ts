/** Whose app this is: at once the account whose answers the device keeps, then whoever the server says is signed in. */
import { signOut as endSession, whoIsHere } from "@zhurnal/shared/auth/session";
import { forget, forgetAllBut, keptAccount } from "@zhurnal/shared/reading/memory";
import { Desk } from "./desk";
import { askFirst } from "./opening";
import { isUnsent, type Waiting } from "./outbox";
import { dropDevice, endDevice } from "./ownDevice";
import { noteUnsent } from "./unsent";

export type Session =
  | { readonly state: "opening" }
  /** Nobody is signed in, and nothing is kept any more. */
  | { readonly state: "signed-out" }
  /** The server is out of reach, and the device keeps nobody's answers. */
  | { readonly state: "unreachable" }
  | { readonly state: "here"; readonly desk: Desk };

type Listener = () => void;

let session: Session = { state: "opening" };
const listeners = new Set<Listener>();

export const currentSession = (): Session => session;

export const onSession = (listener: Listener): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

function become(next: Session): void {
  if (session.state === "here" && (next.state !== "here" || next.desk !== session.desk)) session.desk.close();
  session = next;
  for (const listener of listeners) listener();
}

/** Nothing of the last account is left on the device but how much of it was not sent, and nothing comes to it any more. */
async function leave(): Promise<void> {
  if (session.state === "here") noteUnsent(session.desk.outbox.waiting.length);
  become({ state: "signed-out" });
  await Promise.all([forget(), dropDevice()]);
}

async function seat(account: string, confirmed: Promise<boolean>, said: readonly Waiting[] = []): Promise<void> {
  const kept = keptAccount();
  if (kept !== null && kept !== account) await dropDevice();
  const desk = new Desk(account, () => void leave());
  desk.confirm(confirmed);
  await desk.open();
  if (said.length > 0) desk.outbox.take(said);
  void askFirst(desk);
  become({ state: "here", desk });
}

/** Opens what is kept without waiting for the server, and asks the server meanwhile whose session it is. */
export async function openSession(): Promise<void> {
  const kept = keptAccount();
  const known = Promise.withResolvers<boolean>();
  // What is kept is being read before the server is asked.
  const seated = kept === null ? null : seat(kept, known.promise);
  const asked = whoIsHere();
  asked.then(
    (found) => known.resolve(found === kept),
    () => known.resolve(false),
  );
  await seated;
  await settle(asked);
}

/** Takes the server's word; out of its reach, what is kept stays readable. */
async function settle(asked: Promise<string | null>): Promise<void> {
  try {
    const found = await asked;
    if (found === null) await leave();
    else if (session.state !== "here" || session.desk.account !== found) await seat(found, Promise.resolve(true));
    else session.desk.confirm(Promise.resolve(true));
  } catch {
    if (session.state !== "here") become({ state: "unreachable" });
    else session.desk.confirm(Promise.resolve(false));
  }
}

/** Asks again who is signed in: after a time without the network, another account may be. */
export async function checkSession(): Promise<void> {
  await settle(whoIsHere());
  if (session.state === "here") session.desk.again();
}

/** A right has ended: what was read by it is taken off the device, and the rest read anew. */
export async function startAfresh(): Promise<void> {
  if (session.state !== "here") return;
  const { account, outbox } = session.desk;
  const said = outbox.waiting;
  session.desk.close();
  await forgetAllBut(isUnsent);
  await seat(account, Promise.resolve(true), said);
}

/** Ends the session. Out of reach of the server the device is wiped all the same, and the session ends when it is back. */
export async function signOut(): Promise<void> {
  if (session.state === "here") await endDevice(session.desk.send);
  await endSession().catch(() => undefined);
  await leave();
}

/** Another page of this browser has changed whose answers the device keeps. */
export function followOtherPages(): void {
  window.addEventListener("storage", ({ key }) => {
    const account = session.state === "here" ? session.desk.account : null;
    if ((key === null || key === "zhurnal.account") && keptAccount() !== account) window.location.reload();
  });
}
