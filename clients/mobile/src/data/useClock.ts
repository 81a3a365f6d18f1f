import { useEffect, useState } from "react";

const TICK_MS = 10_000;

/** The instant by the school's server, in milliseconds since the epoch: right on a device whose clock is wrong. */
export function useClock(serverClock: string, askedAt: number): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return now + (Date.parse(serverClock) - askedAt);
}
