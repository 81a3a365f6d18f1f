import { Badge, Button, Group, Modal, Text } from "@mantine/core";
import { common } from "@zhurnal/shared/i18n/common";
import { formatInstant } from "@zhurnal/shared/i18n/format";
import { useLocale, useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { useZone } from "@zhurnal/shared/i18n/zone";
import { useState } from "react";
import { messages } from "./messages";
import classes from "./Programs.module.css";
import { type Program, placeOf, scopeOf } from "./programs";

interface Props {
  readonly program: Program;
  readonly busy: boolean;
  /** Absent where there is nothing to revoke any more. */
  readonly onRevoke?: (id: string, name: string) => Promise<boolean>;
}

/** One program: what it reads, who let it in, when it came last. */
export function ProgramRow({ program, busy, onRevoke }: Props) {
  const m = useMessages(messages);
  const { locale } = useLocale();
  const timeZone = useZone();
  const [asking, setAsking] = useState(false);
  const { id, name, clientId, scopes, registeredAt, registeredBy, lastTokenAt, revokedAt, revokedBy } = program;
  const when = (instant: string) =>
    formatInstant(locale, instant, { day: "numeric", month: "long", year: "numeric", timeZone });
  const exactly = (instant: string) =>
    formatInstant(locale, instant, { day: "numeric", month: "long", hour: "numeric", minute: "2-digit", timeZone });
  return (
    <li className={classes["program"]}>
      <div className={classes["about"]}>
        <Text fw={600} className={classes["name"] ?? ""}>
          {name}
        </Text>
        <Text size="sm">{placeOf(program)}</Text>
        <Group gap={6} my={4}>
          {scopes.map((scope) => {
            const known = scopeOf(scope);
            return (
              <Badge key={scope} variant="light" c="var(--mantine-color-text)" tt="none" fw={500}>
                {known ? m[known] : scope}
              </Badge>
            );
          })}
        </Group>
        <Text size="sm" c="dimmed">
          {m.registeredOn(when(registeredAt), registeredBy ?? "")}
        </Text>
        <Text size="sm" c="dimmed">
          {revokedAt
            ? m.revokedOn(when(revokedAt), revokedBy ?? "")
            : lastTokenAt
              ? m.lastUse(exactly(lastTokenAt))
              : m.neverUsed}
        </Text>
        {clientId && (
          <Text size="sm" c="dimmed">
            client_id: <code className={classes["code"]}>{clientId}</code>
          </Text>
        )}
      </div>
      {onRevoke && (
        <Button variant="default" size="xs" aria-label={m.revokeOf(name)} onClick={() => setAsking(true)}>
          {m.revoke}
        </Button>
      )}
      {onRevoke && asking && (
        <Confirm name={name} busy={busy} onRevoke={() => onRevoke(id, name)} onClose={() => setAsking(false)} />
      )}
    </li>
  );
}

interface ConfirmProps {
  readonly name: string;
  readonly busy: boolean;
  readonly onRevoke: () => Promise<boolean>;
  readonly onClose: () => void;
}

function Confirm({ name, busy, onRevoke, onClose }: ConfirmProps) {
  const m = useMessages(messages);
  const words = useMessages(common);
  const revoke = async () => {
    await onRevoke();
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title={m.revokeHeading(name)} closeButtonProps={{ "aria-label": words.close }}>
      <Text mb="md">{m.revokeText}</Text>
      <Group gap="xs">
        <Button color="red.9" loading={busy} onClick={() => void revoke()}>
          {m.revoke}
        </Button>
        <Button variant="default" data-autofocus onClick={onClose}>
          {words.cancel}
        </Button>
      </Group>
    </Modal>
  );
}
