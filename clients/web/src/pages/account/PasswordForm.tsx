import { Alert, Button, PasswordInput, Stack } from "@mantine/core";
import { changePassword } from "@zhurnal/shared/auth/account";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { type FormEvent, useState } from "react";
import { FaultNote } from "../../account/FaultNote";
import { NewPassword } from "../../account/NewPassword";
import { useDoing } from "../../account/useDoing";
import classes from "./AccountPage.module.css";
import { messages } from "./messages";

/** Changing the password, which ends the sessions elsewhere. */
export function PasswordForm() {
  const m = useMessages(messages);
  const [current, setCurrent] = useState("");
  const [next, setNext] = useState("");
  const [round, setRound] = useState(0);
  const { busy, fault, run } = useDoing();

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const outcome = await run(() => changePassword(current, next));
    if (!outcome?.done) return;
    setCurrent("");
    setNext("");
    setRound(round + 1);
  };

  return (
    <form className={classes["body"]} onSubmit={(event) => void submit(event)}>
      <Stack gap="sm">
        {round > 0 && !fault && current === "" && (
          <Alert color="green" role="status" p="xs">
            {m.passwordChanged}
          </Alert>
        )}
        <FaultNote fault={fault} wrong={m.wrongPassword} said={{ enter_current_password: m.wrongPassword }} />
        <PasswordInput
          label={m.currentPassword}
          name="current-password"
          autoComplete="current-password"
          required
          withAsterisk={false}
          value={current}
          onChange={(event) => setCurrent(event.currentTarget.value)}
        />
        <NewPassword key={round} value={next} onChange={setNext} />
        <Button type="submit" loading={busy} style={{ alignSelf: "flex-start" }}>
          {m.changePassword}
        </Button>
      </Stack>
    </form>
  );
}
