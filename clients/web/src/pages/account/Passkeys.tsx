import { Button, Group, Skeleton, Text, TextInput } from "@mantine/core";
import { addPasskey, removePasskey } from "@zhurnal/shared/auth/account";
import { hasPasskeys } from "@zhurnal/shared/auth/passkeys";
import { formatInstant } from "@zhurnal/shared/i18n/format";
import { useLocale, useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { useZone } from "@zhurnal/shared/i18n/zone";
import { type FormEvent, useState } from "react";
import { FaultNote } from "../../account/FaultNote";
import { useDoing } from "../../account/useDoing";
import classes from "./AccountPage.module.css";
import { messages } from "./messages";
import type { Props } from "./SecondStep";

/** Passkeys: signing in by the fingerprint or the screen lock of a device. */
export function Passkeys({ authenticators, onChanged }: Props) {
  const m = useMessages(messages);
  const { locale } = useLocale();
  const timeZone = useZone();
  const [name, setName] = useState("");
  const { busy, fault, run } = useDoing();
  const keys = authenticators?.filter(({ type }) => type === "webauthn") ?? [];
  const day = (seconds: number) =>
    formatInstant(locale, new Date(seconds * 1000).toISOString(), {
      day: "numeric",
      month: "long",
      year: "numeric",
      timeZone,
    });

  const add = async (event: FormEvent) => {
    event.preventDefault();
    if ((await run(() => addPasskey(name.trim())))?.done) setName("");
    await onChanged();
  };
  const remove = async (id: number) => {
    await run(() => removePasskey(id));
    await onChanged();
  };

  return (
    <form className={classes["body"]} onSubmit={(event) => void add(event)}>
      <FaultNote fault={fault} wrong={m.failed} />
      <Text size="sm" c="dimmed">
        {hasPasskeys() ? m.passkeysText : m.noPasskeys}
      </Text>
      {authenticators ? (
        <ul className={classes["keys"]}>
          {keys.map((key) => (
            <li key={key.id}>
              <span>
                {key.name}
                <small>
                  {m.added(day(key.created_at))}
                  {key.last_used_at !== null && `, ${m.used(day(key.last_used_at))}`}
                </small>
              </span>
              <Button
                variant="default"
                size="xs"
                aria-label={`${m.remove}: ${key.name}`}
                onClick={() => key.id !== undefined && void remove(key.id)}
              >
                {m.remove}
              </Button>
            </li>
          ))}
        </ul>
      ) : (
        <Skeleton h={40} mb="sm" />
      )}
      {hasPasskeys() && (
        <Group gap="xs" align="flex-end">
          <TextInput
            label={m.keyName}
            placeholder={m.keyExample}
            name="key-name"
            autoComplete="off"
            maxLength={100}
            required
            withAsterisk={false}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Button type="submit" loading={busy}>
            {m.add}
          </Button>
        </Group>
      )}
    </form>
  );
}
