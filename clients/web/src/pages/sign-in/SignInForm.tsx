import { Anchor, Button, Divider, PasswordInput, Stack, TextInput } from "@mantine/core";
import { IconFingerprint } from "@tabler/icons-react";
import { hasPasskeys } from "@zhurnal/shared/auth/passkeys";
import { signIn, signInByPasskey } from "@zhurnal/shared/auth/session";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { type FormEvent, useState } from "react";
import { FaultNote } from "../../account/FaultNote";
import { signInMessages } from "./messages";
import type { Step } from "./SignInPage";
import { useEntering } from "./useEntering";

interface Props {
  readonly onStep: (step: Step) => void;
}

/** A name and a password, or a passkey. */
export function SignInForm({ onStep }: Props) {
  const m = useMessages(signInMessages);
  const [username, setUsername] = useState("");
  const [password, setPassword] = useState("");
  const { busy, fault, enter } = useEntering(() => onStep("factor"));

  const submit = (event: FormEvent) => {
    event.preventDefault();
    void enter(signIn(username.trim(), password));
  };

  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <FaultNote fault={fault} wrong={m.wrong} said={{ username_password_mismatch: m.wrong }} />
        <TextInput
          label={m.username}
          name="username"
          autoComplete="username webauthn"
          autoCapitalize="none"
          autoFocus
          required
          withAsterisk={false}
          value={username}
          onChange={(event) => setUsername(event.currentTarget.value)}
        />
        <PasswordInput
          label={m.password}
          name="password"
          autoComplete="current-password"
          required
          withAsterisk={false}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <Button type="submit" loading={busy} mt="xs">
          {m.submit}
        </Button>
        {hasPasskeys() && (
          <>
            <Divider label={m.or} />
            <Button
              variant="default"
              leftSection={<IconFingerprint size={18} aria-hidden />}
              disabled={busy}
              onClick={() => void enter(signInByPasskey())}
            >
              {m.byPasskey}
            </Button>
          </>
        )}
        <Anchor component="button" type="button" size="sm" ta="center" onClick={() => onStep("first")}>
          {m.haveCode}
        </Anchor>
      </Stack>
    </form>
  );
}
