import { useSession } from "@zhurnal/shared/auth/SessionProvider";
import { TimetableNewsDocument } from "@zhurnal/shared/generated/graphql";
import { useEffect, useRef } from "react";

/** Asks again whenever lessons or bells of the school have changed. */
export function useTimetableNews(schoolId: string | undefined, again: () => void): void {
  const { live } = useSession();
  const latest = useRef(again);
  useEffect(() => {
    latest.current = again;
  }, [again]);
  useEffect(() => {
    if (!schoolId) return;
    let caughtUp = false;
    return live.follow(TimetableNewsDocument, { schoolId, after: null }, ({ timetableChanged: event }) => {
      if (event.__typename !== "CaughtUp" || !caughtUp) latest.current();
      caughtUp = true;
      return "cursor" in event ? event.cursor : undefined;
    });
  }, [live, schoolId]);
}
