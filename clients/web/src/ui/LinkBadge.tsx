import { useSession } from "@zhurnal/shared/auth/SessionProvider";
import { useEffect, useState } from "react";
import classes from "./LinkBadge.module.css";

interface Props {
  /** What an open connection means on this page. */
  readonly open: string;
  readonly closed: string;
}

/** Whether the page is live. Says nothing while the first connection is still being made. */
export function LinkBadge({ open: whenOpen, closed }: Props) {
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
      {open === null ? "" : open ? whenOpen : closed}
    </span>
  );
}
