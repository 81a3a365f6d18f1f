import { useEffect } from "react";
import type { Desk } from "./desk";
import { checkSession } from "./session";

const AGAIN_MS = 5_000;
const OLD_MS = 60_000;

/** Asks again when the network or the reader comes back, and every few seconds while the server is out of reach. */
export function useReturns(desk: Desk, offline: boolean): void {
  useEffect(() => {
    if (!offline) return;
    const timer = setInterval(() => void checkSession(), AGAIN_MS);
    return () => clearInterval(timer);
  }, [offline]);
  useEffect(() => {
    let hiddenAt = Date.now();
    const seen = () => {
      if (document.visibilityState === "hidden") hiddenAt = Date.now();
      else if (Date.now() - hiddenAt > OLD_MS) desk.again();
    };
    const back = () => void checkSession();
    window.addEventListener("online", back);
    window.addEventListener("offline", desk.again);
    document.addEventListener("visibilitychange", seen);
    return () => {
      window.removeEventListener("online", back);
      window.removeEventListener("offline", desk.again);
      document.removeEventListener("visibilitychange", seen);
    };
  }, [desk]);
}
