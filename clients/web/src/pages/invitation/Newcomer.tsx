import { Alert, Button, Divider, Stack, Text, TextInput } from "@mantine/core";
import { IconFingerprint } from "@tabler/icons-react";
import { addPasskey, setFirstPassword } from "@zhurnal/shared/auth/account";
import type { Fault } from "@zhurnal/shared/auth/http";
import { hasPasskeys } from "@zhurnal/shared/auth/passkeys";
import { useSession } from "@zhurnal/shared/auth/SessionProvider";
import { type SignInOutcome, signInInvited } from "@zhurnal/shared/auth/session";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { type FormEvent, useState } from "react";
import { useNavigate } from "react-router";
import { FaultNote } from "../../account/FaultNote";
import { NewPassword } from "../../account/NewPassword";
import { messages } from "./messages";

/** Makes an account by the invitation: a name, and then a password or a passkey. */
export function Newcomer({ code }: { readonly code: string }) {
  const m = useMessages(messages);
  const { enter } = useSession();
  const navigate = useNavigate();
  const [username, setUsername] = useState("");
  const [password, setPassword] = useState("");
  const [fault, setFault] = useState<Fault | null>(null);
  const [busy, setBusy] = useState(false);
  const [made, setMade] = useState<SignInOutcome | null>(null);

  const goIn = async (outcome: SignInOutcome) => {
    await navigate("/", { replace: true });
    await enter(Promise.resolve(outcome));
  };
  const secure = async (outcome: SignInOutcome) => {
    setBusy(true);
    const key = await addPasskey(m.keyName);
    setBusy(false);
    return key?.done ? goIn(outcome) : setMade(outcome);
  };
  const create = async (withPassword: boolean) => {
    setBusy(true);
    const outcome = await signInInvited(code, username.trim(), withPassword ? password : "");
    setBusy(false);
    setFault(outcome.kind === "failed" ? outcome.fault : null);
    if (outcome.kind === "signed-in") await (withPassword ? goIn(outcome) : secure(outcome));
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!made) return create(true);
    setBusy(true);
    const answer = await setFirstPassword(password);
    setBusy(false);
    setFault(answer.done ? null : answer.fault);
    if (answer.done) await goIn(made);
  };

  const said = {
    InvitationUsed: m.InvitationUsed,
    UsedInvitation: m.InvitationUsed,
    ExpiredInvitation: m.InvitationExpired,
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="sm">
        <FaultNote fault={fault} wrong={m.failed} said={said} />
        {made ? (
          <Alert color="yellow" title={m.secureTitle} role="alert">
            {m.secureText}
          </Alert>
        ) : (
          <>
            <Text size="sm">{m.createText}</Text>
            <TextInput
              label={m.username}
              name="username"
              autoComplete="username"
              autoCapitalize="none"
              required
              withAsterisk={false}
              maxLength={150}
              value={username}
              onChange={(event) => setUsername(event.currentTarget.value)}
            />
          </>
        )}
        {hasPasskeys() && (
          <>
            <Button
              leftSection={<IconFingerprint size={18} aria-hidden />}
              loading={busy}
              disabled={!made && username.trim() === ""}
              onClick={() => void (made ? secure(made) : create(false))}
            >
              {made ? m.tryPasskey : m.byPasskey}
            </Button>
            <Divider label={m.or} />
          </>
        )}
        <NewPassword value={password} onChange={setPassword} />
        <Button type="submit" variant={hasPasskeys() ? "default" : "filled"} loading={busy}>
          {made ? m.setPassword : m.byPassword}
        </Button>
      </Stack>
    </form>
  );
}
