import { Button, Group, Skeleton, Text } from "@mantine/core";
import {
  type Authenticator,
  type NewSecret,
  newRecoveryCodes,
  newSecret,
  recoveryCodes,
  turnOff,
} from "@zhurnal/shared/auth/account";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { useState } from "react";
import { FaultNote } from "../../account/FaultNote";
import { useDoing } from "../../account/useDoing";
import classes from "./AccountPage.module.css";
import { messages } from "./messages";
import { RecoveryCodes } from "./RecoveryCodes";
import { TurnOn } from "./TurnOn";

export interface Props {
  readonly authenticators: readonly Authenticator[] | null;
  readonly onChanged: () => Promise<void>;
}

/** The second step of signing in: a code of an app, and spare codes for the day the phone is lost. */
export function SecondStep({ authenticators, onChanged }: Props) {
  const m = useMessages(messages);
  const [turning, setTurning] = useState<NewSecret | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const { busy, fault, run } = useDoing();
  if (!authenticators) return <Skeleton m="sm" h={60} w="auto" />;
  const isOn = authenticators.some(({ type }) => type === "totp");
  const left = authenticators.find(({ type }) => type === "recovery_codes")?.unused_code_count;

  const show = async (question: typeof recoveryCodes) => {
    const outcome = await run(question);
    if (outcome?.done) setCodes(outcome.data.unused_codes);
    await onChanged();
  };
  const off = async () => {
    if ((await run(turnOff))?.done) setCodes(null);
    await onChanged();
  };
  const begin = async () => {
    const outcome = await run(newSecret);
    if (outcome?.done) setTurning(outcome.data);
  };
  const turnedOn = async () => {
    setTurning(null);
    await show(recoveryCodes);
  };

  return (
    <div className={classes["body"]}>
      <FaultNote fault={fault} wrong={m.failed} />
      <Text>{isOn ? m.isOn : m.isOff}</Text>
      {turning && <TurnOn secret={turning} onDone={() => void turnedOn()} onCancel={() => setTurning(null)} />}
      {codes && <RecoveryCodes codes={codes} onClose={() => setCodes(null)} />}
      <Group gap="xs">
        {!isOn && !turning && (
          <Button loading={busy} onClick={() => void begin()}>
            {m.turnOn}
          </Button>
        )}
        {left !== undefined && !codes && (
          <>
            <Button variant="default" loading={busy} onClick={() => void show(recoveryCodes)}>
              {m.showCodes(left)}
            </Button>
            <Button variant="default" disabled={busy} onClick={() => void show(newRecoveryCodes)}>
              {m.newCodes}
            </Button>
          </>
        )}
        {isOn && (
          <Button variant="default" disabled={busy} onClick={() => void off()}>
            {m.turnOff}
          </Button>
        )}
      </Group>
    </div>
  );
}
