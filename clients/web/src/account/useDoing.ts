import type { Fault, Outcome } from "@zhurnal/shared/auth/http";
import { useState } from "react";
import { useConfirm } from "./ConfirmProvider";

/** One thing being done to the account, again after the password where the server asks for it, and what was wrong. */
export function useDoing() {
  const confirm = useConfirm();
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);

  const run = async <Data>(action: () => Promise<Outcome<Data> | null>): Promise<Outcome<Data> | null> => {
    setBusy(true);
    let outcome = await action();
    if (outcome && !outcome.done && outcome.fault.code === "confirm")
      outcome = (await confirm()) ? await action() : null;
    setBusy(false);
    setFault(outcome && !outcome.done ? outcome.fault : null);
    return outcome;
  };

  return { busy, fault, run };
}
