import { useSession } from "@zhurnal/shared/auth/SessionProvider";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { useEffect, useState } from "react";
import classes from "./JournalPage.module.css";
import { journalMessages } from "./messages";

/** Whether the page is live. Says nothing while the first connection is still being made. */
export function LinkBadge() {
  const m = useMessages(journalMessages);
  const { live } = useSession();
  const [open, setOpen] = useState<boolean | null>(live.isOpen() ? true : null);
  useEffect(
    () =>
      live.onLink((state) => {
        if (state === "open") setOpen(true);
        if (state === "closed") setOpen(false);
      }),
    [live],
  );
  return (
    <span className={classes["link"]} data-open={open} role="status">
      {open === null ? "" : open ? m.live : m.notLive}
    </span>
  );
}
