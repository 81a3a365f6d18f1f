import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from "react";
import { type Client, Provider } from "urql";
import { makeClient } from "../urql/client";
import { type Live, makeLive, type TextOf } from "../urql/live";
import { dropDevice } from "./ownDevice";
import { type SignInOutcome, signOut, whoIsHere } from "./session";

export type SessionState = "checking" | "unreachable" | "signed-out" | "signed-in";

interface Session {
  readonly state: SessionState;
  /** Who is signed in, by the server's number; null while nobody is known to be. */
  readonly account: string | null;
  readonly live: Live;
  readonly check: () => Promise<void>;
  /** Takes an attempt to sign in to its end: whoever succeeded gets a client of their own. */
  readonly enter: (attempt: Promise<SignInOutcome | null>) => Promise<SignInOutcome | null>;
  readonly signOut: () => Promise<void>;
}

interface Connection {
  readonly client: Client;
  readonly live: Live;
}

const SessionContext = createContext<Session | null>(null);

interface Props {
  /** The very texts of the client's documents that its server trusts. */
  readonly textOf: TextOf;
  /** What the server has to hear while the session still lasts. */
  readonly onLeaving?: (client: Client) => Promise<void>;
  readonly children: ReactNode;
}

/** Holds who is signed in, with one GraphQL client and one socket per signed-in account. */
export function SessionProvider({ textOf, onLeaving, children }: Props) {
  const [state, setState] = useState<SessionState>("checking");
  const [account, setAccount] = useState<string | null>(null);
  const connect = useCallback(
    (): Connection => ({ client: makeClient({ onSignedOut: () => setState("signed-out") }), live: makeLive(textOf) }),
    [textOf],
  );
  const [connection, setConnection] = useState(connect);

  const check = useCallback(async () => {
    try {
      const found = await whoIsHere();
      if (found === null) void dropDevice().catch(() => undefined);
      setAccount(found);
      setState(found === null ? "signed-out" : "signed-in");
    } catch {
      setState("unreachable");
    }
  }, []);

  useEffect(() => {
    void check();
  }, [check]);
  useEffect(() => () => connection.live.close(), [connection]);

  const session = useMemo<Session>(
    () => ({
      state,
      account,
      live: connection.live,
      check,
      enter: async (attempt) => {
        const outcome = await attempt;
        if (outcome?.kind === "signed-in") {
          setConnection(connect);
          setAccount(outcome.account);
          setState("signed-in");
        }
        return outcome;
      },
      signOut: async () => {
        await onLeaving?.(connection.client).catch(() => undefined);
        await dropDevice().catch(() => undefined);
        // Out of reach of the server it ends before anybody signs in again, and this browser shows nothing meanwhile.
        await signOut().catch(() => undefined);
        setConnection(connect);
        setState("signed-out");
      },
    }),
    [state, account, connection, connect, check, onLeaving],
  );

  return (
    <SessionContext value={session}>
      <Provider value={connection.client}>{children}</Provider>
    </SessionContext>
  );
}

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error("useSession needs a SessionProvider above it");
  return session;
}
