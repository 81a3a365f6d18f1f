import { type Authenticator, listAuthenticators } from "@zhurnal/shared/auth/account";
import { useCallback, useEffect, useState } from "react";

/** What else than the password the account has; null while that is not known. */
export function useAuthenticators() {
  const [authenticators, setAuthenticators] = useState<readonly Authenticator[] | null>(null);
  const again = useCallback(async () => {
    const answer = await listAuthenticators();
    if (answer.done) setAuthenticators(answer.data.items);
  }, []);
  useEffect(() => {
    void again();
    const onReturn = () => void again();
    window.addEventListener("online", onReturn);
    return () => window.removeEventListener("online", onReturn);
  }, [again]);
  return { authenticators, again };
}
