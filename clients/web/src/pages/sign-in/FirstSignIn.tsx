import { Anchor, Button, Stack, Text, TextInput } from "@mantine/core";
import { signInFirst } from "@zhurnal/shared/auth/session";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { type FormEvent, useState } from "react";
import { FaultNote } from "../../account/FaultNote";
import { NewPassword } from "../../account/NewPassword";
import { signInMessages } from "./messages";
import type { Step } from "./SignInPage";
import { useEntering } from "./useEntering";

interface Props {
  readonly onStep: (step: Step) => void;
}

/** Who comes with a one-time code from the school: name and code first, then the password of one's own. */
export function FirstSignIn({ onStep }: Props) {
  const m = useMessages(signInMessages);
  const [username, setUsername] = useState("");
  const [code, setCode] = useState("");
  const [password, setPassword] = useState("");
  const [choosing, setChoosing] = useState(false);
  const { busy, fault, enter } = useEntering(() => onStep("factor"));

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!choosing) return setChoosing(true);
    const outcome = await enter(signInFirst(username.trim(), code, password));
    if (outcome?.kind === "failed" && outcome.fault.field !== "password") setChoosing(false);
  };

  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="sm">
        <FaultNote fault={fault} wrong={m.wrongCode} said={{ invalid_code: m.wrongCode }} />
        {choosing ? (
          <>
            <Text size="sm">{m.choosePassword(username.trim())}</Text>
            <input type="hidden" name="username" autoComplete="username" value={username} />
            <NewPassword value={password} onChange={setPassword} />
          </>
        ) : (
          <>
            <Text size="sm" c="dimmed">
              {m.codeText}
            </Text>
            <TextInput
              label={m.username}
              name="username"
              autoComplete="username"
              autoCapitalize="none"
              autoFocus
              required
              withAsterisk={false}
              value={username}
              onChange={(event) => setUsername(event.currentTarget.value)}
            />
            <TextInput
              label={m.code}
              name="code"
              autoComplete="one-time-code"
              placeholder="XXXX-XXXX-XXXX"
              required
              withAsterisk={false}
              value={code}
              onChange={(event) => setCode(event.currentTarget.value)}
            />
          </>
        )}
        <Button type="submit" loading={busy} mt="xs">
          {choosing ? m.submit : m.next}
        </Button>
        <Anchor
          component="button"
          type="button"
          size="sm"
          ta="center"
          onClick={() => (choosing ? setChoosing(false) : onStep("password"))}
        >
          {choosing ? m.back : m.havePassword}
        </Anchor>
      </Stack>
    </form>
  );
}
