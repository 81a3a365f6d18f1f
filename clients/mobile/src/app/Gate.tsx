import { signInPath } from "@zhurnal/shared/auth/next";
import { useEffect, useSyncExternalStore } from "react";
import { DeskContext } from "../data/DeskContext";
import { checkSession, currentSession, onSession } from "../data/session";
import { Failed, Waiting } from "../ui/states";
import { BottomBar } from "./BottomBar";
import { Frame } from "./Frame";
import { Home } from "./Home";
import { useScreen } from "./route";

/** Decides what opens: the family's screens, the page to sign in at, or the news that the server is out of reach. */
export function Gate() {
  const session = useSyncExternalStore(onSession, currentSession);
  const { state } = session;
  const screen = useScreen();
  useEffect(() => {
    if (state === "signed-out") window.location.replace(signInPath(window.location));
  }, [state]);
  if (session.state === "here")
    return (
      <DeskContext value={session.desk}>
        <Home key={session.desk.account} />
      </DeskContext>
    );
  // The bar and the cards' places are painted before it is known whose they are.
  if (state === "opening")
    return (
      <Frame foot={<BottomBar screen={screen} />}>
        <Waiting />
      </Frame>
    );
  return <Frame>{state === "unreachable" ? <Failed onRetry={() => void checkSession()} /> : null}</Frame>;
}
