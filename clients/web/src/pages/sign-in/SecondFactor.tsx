import { Anchor, Button, Stack, Text, TextInput } from "@mantine/core";
import { confirmSignIn } from "@zhurnal/shared/auth/session";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { type FormEvent, useState } from "react";
import { FaultNote } from "../../account/FaultNote";
import { signInMessages } from "./messages";
import type { Step } from "./SignInPage";
import { useEntering } from "./useEntering";

interface Props {
  readonly onStep: (step: Step) => void;
}

/** The second step of an account that has one: the app's six digits, or one of the recovery codes. */
export function SecondFactor({ onStep }: Props) {
  const m = useMessages(signInMessages);
  const [spare, setSpare] = useState(false);
  const [code, setCode] = useState("");
  const { busy, fault, enter } = useEntering();

  const submit = (event: FormEvent) => {
    event.preventDefault();
    void enter(confirmSignIn(code));
  };

  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <FaultNote fault={fault} wrong={m.factorOver} said={{ incorrect_code: m.wrongFactor }} />
        <Text size="sm" c="dimmed">
          {spare ? m.spareText : m.factorText}
        </Text>
        <TextInput
          key={String(spare)}
          label={spare ? m.spareCode : m.factorCode}
          name="code"
          autoComplete="one-time-code"
          inputMode={spare ? "text" : "numeric"}
          autoFocus
          required
          withAsterisk={false}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <Button type="submit" loading={busy} mt="xs">
          {m.submit}
        </Button>
        <Anchor component="button" type="button" size="sm" ta="center" onClick={() => setSpare(!spare)}>
          {spare ? m.useApp : m.useSpare}
        </Anchor>
        <Anchor component="button" type="button" size="sm" ta="center" onClick={() => onStep("password")}>
          {m.back}
        </Anchor>
      </Stack>
    </form>
  );
}
