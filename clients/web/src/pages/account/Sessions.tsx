import { Button, Text } from "@mantine/core";
import { signOutEverywhere } from "@zhurnal/shared/auth/account";
import { useSession } from "@zhurnal/shared/auth/SessionProvider";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { FaultNote } from "../../account/FaultNote";
import { useDoing } from "../../account/useDoing";
import classes from "./AccountPage.module.css";
import { messages } from "./messages";

/** Ending every session of the account: for who left one open somewhere. */
export function Sessions() {
  const m = useMessages(messages);
  const { signOut } = useSession();
  const { busy, fault, run } = useDoing();
  const leave = async () => {
    if ((await run(signOutEverywhere))?.done) await signOut();
  };
  return (
    <div className={classes["body"]}>
      <FaultNote fault={fault} wrong={m.failed} />
      <Text size="sm" c="dimmed">
        {m.sessionsText}
      </Text>
      <Button variant="default" loading={busy} onClick={() => void leave()}>
        {m.everywhere}
      </Button>
    </div>
  );
}
