import { Alert, Button, PasswordInput, Stack, TextInput } from "@mantine/core";
import { useSession } from "@zhurnal/shared/auth/SessionProvider";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { type FormEvent, useState } from "react";
import { signInMessages } from "./messages";

type Fault = "wrong" | "tooMany" | "unreachable";
const faults = { wrong: "wrong", "too-many": "tooMany", unreachable: "unreachable" } as const;

export function SignInForm() {
  const m = useMessages(signInMessages);
  const { signIn } = useSession();
  const [username, setUsername] = useState("");
  const [password, setPassword] = useState("");
  const [fault, setFault] = useState<Fault | null>(null);
  const [busy, setBusy] = useState(false);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    const outcome = await signIn(username.trim(), password);
    setBusy(false);
    setFault(outcome === "signed-in" ? null : faults[outcome]);
  };

  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        {fault && (
          <Alert color="red" role="alert" p="xs">
            {m[fault]}
          </Alert>
        )}
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
      </Stack>
    </form>
  );
}
