import { Center, Loader } from "@mantine/core";
import { nextPath } from "@zhurnal/shared/auth/next";
import { useSession } from "@zhurnal/shared/auth/SessionProvider";
import { common } from "@zhurnal/shared/i18n/common";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { useEffect } from "react";
import { matchPath, useLocation } from "react-router";
import { SignInPage } from "../pages/sign-in/SignInPage";
import { Failed } from "../ui/states";
import { OpenShell } from "./OpenShell";
import { loadAhead } from "./place";
import { places } from "./places";
import { Shell } from "./Shell";
import { useMemory } from "./useMemory";

loadAhead(places, window.location.pathname);

/** Decides what a visitor gets: the sign-in page, the journal, or the news that the server is out of reach. */
export function Gate() {
  const { state, check } = useSession();
  const m = useMessages(common);
  const { pathname, search } = useLocation();
  const isOpen = places.some(({ path, open }) => path !== undefined && open && matchPath(path, pathname));
  const memory = useMemory();
  const next = state === "signed-in" ? nextPath(search) : null;
  useEffect(() => {
    if (next) window.location.replace(next);
  }, [next]);
  if (memory === "there" && !next) return <Shell />;
  if (state === "signed-out") return isOpen ? <OpenShell /> : <SignInPage />;
  return (
    <Center component="main" mih="100dvh">
      {state === "checking" || memory === "coming" || next ? (
        <Loader size="sm" aria-label={m.loading} />
      ) : (
        <Failed onRetry={() => void check()} />
      )}
    </Center>
  );
}
