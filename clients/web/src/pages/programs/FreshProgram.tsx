import { Button, CopyButton, Group, Text, TextInput } from "@mantine/core";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { useEffect, useRef } from "react";
import { Section } from "../../ui/Section";
import { messages } from "./messages";
import classes from "./Programs.module.css";
import type { Fresh } from "./usePrograms";

interface Props {
  readonly fresh: Fresh;
  readonly onDone: () => void;
}

const command = (origin: string) =>
  `curl ${origin}/oauth/token -u "$CLIENT_ID:$SECRET" -d grant_type=client_credentials`;

/** What a new program needs to come in, shown this once, and what to do with it. */
export function FreshProgram({ fresh, onDone }: Props) {
  const m = useMessages(messages);
  const here = useRef<HTMLDivElement>(null);
  useEffect(() => here.current?.focus(), []);
  return (
    <div ref={here} tabIndex={-1} className={classes["fresh"]}>
      <Section title={m.freshHeading(fresh.name)}>
        <div className={classes["form"]}>
          <Text fw={600}>{m.once}</Text>
          <Kept label="client_id" value={fresh.clientId} copyLabel={m.copyId} />
          <Kept label={m.secret} value={fresh.secret} copyLabel={m.copySecret} />
          <ol className={classes["steps"]}>
            <li>{m.step1}</li>
            <li>
              {m.step2}
              <code className={classes["command"]}>{command(window.location.origin)}</code>
            </li>
            <li>{m.step3(`${window.location.origin}/graphql`)}</li>
          </ol>
          <Button variant="default" className={classes["act"] ?? ""} onClick={onDone}>
            {m.kept}
          </Button>
        </div>
      </Section>
    </div>
  );
}

interface KeptProps {
  readonly label: string;
  readonly value: string;
  readonly copyLabel: string;
}

function Kept({ label, value, copyLabel }: KeptProps) {
  const m = useMessages(messages);
  return (
    <Group gap="xs" align="flex-end" wrap="nowrap">
      <TextInput
        label={label}
        value={value}
        readOnly
        className={classes["kept"] ?? ""}
        onFocus={(event) => event.currentTarget.select()}
      />
      <CopyButton value={value}>
        {({ copied, copy }) => (
          <Button
            variant="default"
            aria-label={copied ? m.copied : copyLabel}
            leftSection={copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
            onClick={copy}
          >
            {copied ? m.copied : m.copy}
          </Button>
        )}
      </CopyButton>
    </Group>
  );
}
