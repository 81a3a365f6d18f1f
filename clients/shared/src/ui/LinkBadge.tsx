import { useEffect, useState, useSyncExternalStore } from "react";
import { useSession } from "../auth/SessionProvider";
import classes from "./LinkBadge.module.css";

interface Props {
  /** What an open connection means on this page. */
  readonly open: string;
  readonly closed: string;
}

/** Whether the page is live. Says nothing while the first connection is still being made. */
export function LinkBadge({ open: whenOpen, closed }: Props) {
  const { live } = useSession();
  const [linked, setLinked] = useState<boolean | null>(live.isOpen() ? true : null);
  const online = useSyncExternalStore(onNetwork, () => navigator.onLine);
  useEffect(
    () =>
      live.onLink((state) => {
        if (state === "open") setLinked(true);
        if (state === "closed") setLinked(false);
      }),
    [live],
  );
  const open = online ? linked : false;
  return (
    <span className={classes["link"]} data-open={open} role="status">
      {open === null ? "" : open ? whenOpen : closed}
    </span>
  );
}

function onNetwork(changed: () => void): () => void {
  window.addEventListener("online", changed);
  window.addEventListener("offline", changed);
  return () => {
    window.removeEventListener("online", changed);
    window.removeEventListener("offline", changed);
  };
}
