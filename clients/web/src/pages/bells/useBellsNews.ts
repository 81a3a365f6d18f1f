import { useSession } from "@zhurnal/shared/auth/SessionProvider";
import { BellsChangedDocument } from "@zhurnal/shared/generated/graphql";
import { useEffect, useRef } from "react";

const AGAIN_MS = 60_000;

/** Asks again when other bells ring: people of the school hear of it at once, others ask every minute. */
export function useBellsNews(schoolId: string, belongs: boolean, again: () => void): void {
  const { live } = useSession();
  const caughtUp = useRef(false);
  useEffect(() => {
    if (!belongs) {
      const timer = setInterval(again, AGAIN_MS);
      return () => clearInterval(timer);
    }
    caughtUp.current = false;
    return live.follow(BellsChangedDocument, { schoolId, after: null }, ({ timetableChanged: event }) => {
      if (!("cursor" in event)) return undefined;
      if (event.__typename !== "CaughtUp" || !caughtUp.current) again();
      caughtUp.current = true;
      return event.cursor;
    });
  }, [live, schoolId, belongs, again]);
}
