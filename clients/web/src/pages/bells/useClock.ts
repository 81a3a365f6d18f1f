import { useEffect, useMemo, useState } from "react";
import { clockIn } from "./rung";

/** Under this a difference is the answer's way from the server. */
const TRUSTED_MS = 2_000;

/** The school's date and second, ticking; by the server's clock where the device's is wrong. `askedAt`: when `clock` was asked for. */
export function useClock(timeZone: string, clock: string, askedAt: number): ReturnType<typeof clockIn> {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, []);
  const offset = useMemo(() => {
    const found = Date.parse(clock) - askedAt;
    return Math.abs(found) > TRUSTED_MS ? found : 0;
  }, [clock, askedAt]);
  return clockIn(timeZone, now + offset);
}
