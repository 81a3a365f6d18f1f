import type { Fault } from "@zhurnal/shared/auth/http";
import { useSession } from "@zhurnal/shared/auth/SessionProvider";
import type { SignInOutcome } from "@zhurnal/shared/auth/session";
import { useState } from "react";

/** An attempt to sign in under way, and what was wrong with the last one. */
export function useEntering(onSecondFactor?: () => void) {
  const session = useSession();
  const [fault, setFault] = useState<Fault | null>(null);
  const [busy, setBusy] = useState(false);

  const enter = async (attempt: Promise<SignInOutcome | null>): Promise<SignInOutcome | null> => {
    setBusy(true);
    const outcome = await session.enter(attempt);
    setBusy(false);
    setFault(outcome?.kind === "failed" ? outcome.fault : null);
    if (outcome?.kind === "second-factor") onSecondFactor?.();
    return outcome;
  };

  return { busy, fault, enter };
}
