import { useSession } from "@zhurnal/shared/auth/SessionProvider";
import { useEffect, useState } from "react";
import { type Client, useClient } from "urql";
import { claim, forget, keptAccount } from "../reading/memory";

const AGAIN_MS = 10_000;

/** Brings what the device keeps of the signed-in account, or of the last one while the server is out of reach. */
export function useMemory(): "coming" | "there" | "none" {
  const { state, account, check } = useSession();
  const client = useClient();
  const [claimed, setClaimed] = useState<{ readonly client: Client; readonly account: string } | null>(null);
  const whose = state === "signed-in" ? account : state === "unreachable" ? keptAccount() : null;

  useEffect(() => {
    let current = true;
    if (state === "signed-out") void forget();
    if (whose !== null) void claim(client, whose).then(() => current && setClaimed({ client, account: whose }));
    return () => {
      current = false;
    };
  }, [client, state, whose]);

  useEffect(() => {
    if (state !== "unreachable") return;
    const again = () => void check();
    const timer = setInterval(again, AGAIN_MS);
    window.addEventListener("online", again);
    return () => {
      clearInterval(timer);
      window.removeEventListener("online", again);
    };
  }, [state, check]);

  if (whose === null) return "none";
  return claimed?.client === client && claimed.account === whose ? "there" : "coming";
}
