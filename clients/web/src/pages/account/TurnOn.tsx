import { Button, Group, Stack, Text, TextInput } from "@mantine/core";
import { type NewSecret, turnOn } from "@zhurnal/shared/auth/account";
import { common } from "@zhurnal/shared/i18n/common";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { encodeQR } from "qr";
import { type FormEvent, useState } from "react";
import { FaultNote } from "../../account/FaultNote";
import { useDoing } from "../../account/useDoing";
import classes from "./AccountPage.module.css";
import { messages } from "./messages";

interface Props {
  readonly secret: NewSecret;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

const pictureOf = (text: string): string =>
  `data:image/svg+xml,${encodeURIComponent(encodeQR(text, "svg", { border: 1 }))}`;

/** Introduces an authenticator app to the account: the app reads the picture, and proves it by a code. */
export function TurnOn({ secret, onDone, onCancel }: Props) {
  const m = useMessages(messages);
  const words = useMessages(common);
  const [code, setCode] = useState("");
  const { busy, fault, run } = useDoing();

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if ((await run(() => turnOn(code)))?.done) onDone();
  };

  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="sm" mb="sm">
        <Text size="sm">{m.scan}</Text>
        <img className={classes["qr"]} src={pictureOf(secret.totp_url)} alt={m.qr} />
        <Text size="sm">
          {m.orType} <span className={classes["secret"]}>{secret.secret.match(/.{1,4}/g)?.join(" ")}</span>
        </Text>
        <FaultNote fault={fault} wrong={m.failed} said={{ incorrect_code: m.wrongCode }} />
        <TextInput
          label={m.code}
          name="code"
          autoComplete="one-time-code"
          inputMode="numeric"
          required
          withAsterisk={false}
          maw="12rem"
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <Group gap="xs">
          <Button type="submit" loading={busy}>
            {m.turnOn}
          </Button>
          <Button variant="default" onClick={onCancel}>
            {words.cancel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
