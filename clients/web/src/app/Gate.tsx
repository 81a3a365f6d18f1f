import { Center, Loader } from "@mantine/core";
import { useSession } from "@zhurnal/shared/auth/SessionProvider";
import { common } from "@zhurnal/shared/i18n/common";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { SignInPage } from "../pages/sign-in/SignInPage";
import { Failed } from "../ui/states";
import { Shell } from "./Shell";

/** Decides what a visitor gets: the sign-in page, the journal, or the news that the server is out of reach. */
export function Gate() {
  const { state, check } = useSession();
  const m = useMessages(common);
  if (state === "signed-in") return <Shell />;
  if (state === "signed-out") return <SignInPage />;
  return (
    <Center component="main" mih="100dvh">
      {state === "checking" ? <Loader size="sm" aria-label={m.loading} /> : <Failed onRetry={() => void check()} />}
    </Center>
  );
}
