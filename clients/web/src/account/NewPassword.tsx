import { PasswordInput } from "@mantine/core";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { useState } from "react";
import { accountMessages } from "./messages";

interface Props {
  readonly value: string;
  readonly onChange: (password: string) => void;
}

/** A password to be set, typed twice: the form cannot be sent while the two differ. */
export function NewPassword({ value, onChange }: Props) {
  const m = useMessages(accountMessages);
  const [again, setAgain] = useState("");
  const differ = again !== "" && again !== value;
  return (
    <>
      <PasswordInput
        label={m.newPassword}
        description={m.newPasswordHint}
        name="new-password"
        autoComplete="new-password"
        minLength={10}
        required
        withAsterisk={false}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <PasswordInput
        ref={(input) => input?.setCustomValidity(again === value ? "" : m.differ)}
        label={m.again}
        name="new-password-again"
        autoComplete="new-password"
        required
        withAsterisk={false}
        error={differ && m.differ}
        value={again}
        onChange={(event) => setAgain(event.currentTarget.value)}
      />
    </>
  );
}
