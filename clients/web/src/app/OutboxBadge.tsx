import { Popover, Text, UnstyledButton } from "@mantine/core";
import { IconAlertTriangle, IconCloudUpload } from "@tabler/icons-react";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { useEffect, useState } from "react";
import { Link } from "react-router";
import { useCourier, useOutbox } from "../journal/outbox/OutboxProvider";
import { counts } from "../journal/outbox/outbox";
import { outboxMessages } from "./messages";
import { paths } from "./paths";
import classes from "./Shell.module.css";

const USUAL_MS = 700;

/** Whether a wait has lasted longer than a save usually takes. A badge for every save would lay out the header with each key. */
function useLate(waits: boolean): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!waits) return;
    const timer = setTimeout(() => setLate(true), USUAL_MS);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [waits]);
  return late;
}

/** How many saves wait: for the connection, or for a decision. Says nothing while everything is saved. */
export function OutboxBadge() {
  const m = useMessages(outboxMessages);
  const courier = useCourier();
  const outbox = useOutbox();
  const { unsent, undecided } = counts(outbox);
  const late = useLate(unsent > 0);
  const parked = outbox.filter(({ state }) => state === "conflict" || state === "refused");
  const journals = [...new Set(parked.map(({ journalId }) => journalId))];
  return (
    <span role="status" className={classes["outbox"]}>
      {late && (
        <UnstyledButton className={classes["badge"] ?? ""} onClick={courier.hurry} title={m.sendNow}>
          <IconCloudUpload size={16} aria-hidden />
          <span className={classes["badgeText"]}>{m.unsent(unsent)}</span>
          <span className={classes["badgeCount"]} aria-hidden>
            {unsent}
          </span>
        </UnstyledButton>
      )}
      {undecided > 0 && (
        <Popover position="bottom-end" shadow="md" withinPortal trapFocus>
          <Popover.Target>
            <UnstyledButton className={classes["badge"] ?? ""} data-bad>
              <IconAlertTriangle size={16} aria-hidden />
              <span className={classes["badgeText"]}>{m.undecided(undecided)}</span>
              <span className={classes["badgeCount"]} aria-hidden>
                {undecided}
              </span>
            </UnstyledButton>
          </Popover.Target>
          <Popover.Dropdown maw="20rem">
            <Text mb="xs">{m.undecidedText}</Text>
            {journals.map((id) => (
              <Text key={id}>
                <Link to={paths.journal(id)}>{m.openJournal}</Link>
              </Text>
            ))}
          </Popover.Dropdown>
        </Popover>
      )}
    </span>
  );
}
