import { Center, Loader } from "@mantine/core";
import { signInPath } from "@zhurnal/shared/auth/next";
import { useSession } from "@zhurnal/shared/auth/SessionProvider";
import { common } from "@zhurnal/shared/i18n/common";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { Failed } from "@zhurnal/shared/ui/states";
import { useEffect } from "react";
import { Shell } from "./Shell";

/** Decides what a visitor gets: the dashboards, or the journal's sign-in page, which leads back here. */
export function Gate() {
  const { state, check } = useSession();
  const m = useMessages(common);
  useEffect(() => {
    if (state === "signed-out") window.location.replace(signInPath(window.location));
  }, [state]);
  if (state === "signed-in") return <Shell />;
  return (
    <Center component="main" mih="100dvh">
      {state === "unreachable" ? <Failed onRetry={() => void check()} /> : <Loader size="sm" aria-label={m.loading} />}
    </Center>
  );
}
