/** Signing in and out of a browser, by whichever proof. Knows nothing of GraphQL or of React. */
import { type Answer, ask, type Fault, faultOf, outcome } from "./http";
import { askPasskey } from "./passkeys";

export { csrfToken } from "./http";

export type SignInOutcome =
  | { readonly kind: "signed-in"; readonly account: string }
  /** The name and the password were right; a code is wanted as well. */
  | { readonly kind: "second-factor" }
  | { readonly kind: "failed"; readonly fault: Fault };

const SIGNING_OUT = "zhurnal.signing-out";

/** Ends the session that somebody wanted to end and the server did not hear of. Rejects when it does not hear now either. */
async function finishSigningOut(): Promise<void> {
  if (localStorage.getItem(SIGNING_OUT) !== null) await signOut();
}

/** Whose session this browser has; also makes the server set its CSRF cookie. Rejects when the server is out of reach. */
export async function whoIsHere(): Promise<string | null> {
  await finishSigningOut();
  const answer = await ask("GET", "/auth/session");
  if (answer.status >= 500) throw new Error("The server is out of order.");
  return answer.status === 200 ? accountIn(answer) : null;
}

export const hasSession = async (): Promise<boolean> => (await whoIsHere()) !== null;

const accountIn = ({ body }: Answer): string =>
  String((body.data as { readonly user?: { readonly id?: number } } | undefined)?.user?.id ?? "");

interface Flow {
  readonly id: string;
  readonly is_pending?: boolean;
}

function read(answer: Answer): SignInOutcome {
  const { status, body } = answer;
  const { flows = [] } = (body.data ?? {}) as { readonly flows?: readonly Flow[] };
  if (status === 200) return { kind: "signed-in", account: accountIn(answer) };
  if (status === 401 && flows.some(({ id, is_pending }) => id === "mfa_authenticate" && is_pending))
    return { kind: "second-factor" };
  return { kind: "failed", fault: faultOf(answer) };
}

async function attempt(path: string, body: unknown): Promise<SignInOutcome> {
  try {
    await finishSigningOut();
    const answer = await ask("POST", path, body);
    // Somebody is signed in already, or the code has just been used.
    const account = answer.status === 409 ? await whoIsHere() : null;
    if (account !== null) return { kind: "signed-in", account };
    return read(answer);
  } catch {
    return { kind: "failed", fault: { code: "unreachable", reason: "", text: "", field: "" } };
  }
}

export const signIn = (username: string, password: string): Promise<SignInOutcome> =>
  attempt("/auth/login", { username, password });

/** The first sign-in, by a one-time code; the password is the one to be set. */
export const signInFirst = (username: string, code: string, password: string): Promise<SignInOutcome> =>
  attempt("/auth/first", { username, code, password });

/** A guardian's invitation with a new account; without a password it needs a passkey at once. */
export async function signInInvited(code: string, username: string, password: string): Promise<SignInOutcome> {
  try {
    await finishSigningOut();
    return read(await ask("POST", "/auth/invited", { code, username, password }));
  } catch {
    return { kind: "failed", fault: { code: "unreachable", reason: "", text: "", field: "" } };
  }
}

/** The second step: a code of the authenticator app, or one of the recovery codes. */
export const confirmSignIn = (code: string): Promise<SignInOutcome> =>
  attempt("/auth/2fa/authenticate", { code: code.replaceAll(/\s/g, "") });

/** Null when the person thought better of it. */
export async function signInByPasskey(): Promise<SignInOutcome | null> {
  const options = await outcome<{ readonly request_options: unknown }>("GET", "/auth/webauthn/login");
  if (!options.done) return { kind: "failed", fault: options.fault };
  const credential = await askPasskey(options.data.request_options);
  return credential === null ? null : attempt("/auth/webauthn/login", { credential });
}

/**
 * Ends the session; the server answers 401, which is what a signed-out session is. Rejects when it does not: then the session
 * is ended before anybody is believed to be here or signs in.
 */
export async function signOut(): Promise<void> {
  localStorage.setItem(SIGNING_OUT, "");
  const { status } = await ask("DELETE", "/auth/session");
  if (status !== 200 && status !== 401) throw new Error("The session has not ended.");
  localStorage.removeItem(SIGNING_OUT);
}
