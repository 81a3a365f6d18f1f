/** The one socket: how it comes back after a cut, and how it is noticed that nobody is at its other end. Knows nothing of what it carries. */
import { type Client, createClient } from "graphql-ws";
import { GRAPHQL_PATH } from "./path";

export type LinkState = "connecting" | "open" | "closed";
export type LinkListener = (state: LinkState) => void;

const RETRY_AT_MOST_MS = 10_000;
const ASK_EVERY_MS = 15_000;
const PATIENCE_MS = 8_000;

export const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Waits, but not after the network or the reader has come back: then it is worth trying at once. */
function waitForReturn(ms: number): Promise<void> {
  return new Promise((resolve) => {
    const done = new AbortController();
    const go = () => {
      clearTimeout(timer);
      done.abort();
      resolve();
    };
    const timer = setTimeout(go, ms);
    const seen = () => document.visibilityState === "visible" && go();
    window.addEventListener("online", go, { signal: done.signal });
    document.addEventListener("visibilitychange", seen, { signal: done.signal });
  });
}

function address(): string {
  const url = new URL(GRAPHQL_PATH, window.location.href);
  url.protocol = url.protocol === "https:" ? "wss:" : "ws:";
  return url.href;
}

export function makeSocket(tell: LinkListener): Client {
  let unanswered: ReturnType<typeof setTimeout> | undefined;
  const socket = createClient({
    url: address(),
    lazy: true,
    lazyCloseTimeout: 2_000,
    keepAlive: ASK_EVERY_MS,
    retryAttempts: Number.POSITIVE_INFINITY,
    shouldRetry: () => true,
    retryWait: (tries) => waitForReturn(Math.min(RETRY_AT_MOST_MS, 250 * 2 ** tries) * (0.5 + Math.random() / 2)),
    on: {
      connecting: () => tell("connecting"),
      connected: () => tell("open"),
      closed: () => {
        clearTimeout(unanswered);
        tell("closed");
      },
      // A connection that a tunnel or a sleep has cut looks open for minutes.
      ping: (received) => {
        if (!received) unanswered = setTimeout(() => socket.terminate(), PATIENCE_MS);
      },
      pong: (received) => {
        if (received) clearTimeout(unanswered);
      },
    },
  });
  return socket;
}
