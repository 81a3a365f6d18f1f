import { useSession } from "@zhurnal/shared/auth/SessionProvider";
import { useEffect, useState } from "react";
import { VisitsChangedDocument } from "../generated/graphql";

/** Changes are gathered for this long, so that a busy school does not make its dashboards ask all the time. */
const GATHER_MS = 20_000;

/** A number that grows when a school's visits have changed and somebody looks. Without a school it stands still. */
export function usePulse(schoolId: string | undefined): number {
  const { live } = useSession();
  const [pulse, setPulse] = useState(0);
  useEffect(() => {
    if (!schoolId) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isFirst = true;
    const renew = () => {
      timer = undefined;
      if (document.visibilityState === "visible") setPulse((count) => count + 1);
      else document.addEventListener("visibilitychange", renew, { once: true });
    };
    const stop = live.follow(VisitsChangedDocument, { schoolId }, () => {
      // The first word is how things stand, which the cards ask by themselves.
      if (!isFirst) timer ??= setTimeout(renew, GATHER_MS);
      isFirst = false;
      return undefined;
    });
    return () => {
      stop();
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", renew);
    };
  }, [live, schoolId]);
  return pulse;
}
