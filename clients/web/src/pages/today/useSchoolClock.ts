import { useEffect, useState } from "react";
import { schoolClock } from "./clock";

const TICK_MS = 10_000;

/** The school's date and minute, kept current. */
export function useSchoolClock(timeZone: string): ReturnType<typeof schoolClock> {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return schoolClock(timeZone, now);
}
