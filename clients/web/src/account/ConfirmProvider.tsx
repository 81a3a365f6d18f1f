import { Button, Modal, PasswordInput, Stack, Text } from "@mantine/core";
import { confirmPassword } from "@zhurnal/shared/auth/account";
import type { Fault } from "@zhurnal/shared/auth/http";
import { common } from "@zhurnal/shared/i18n/common";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { createContext, type FormEvent, type ReactNode, useCallback, useContext, useState } from "react";
import { FaultNote } from "./FaultNote";
import { accountMessages } from "./messages";

/** Asks for the password again; whether it was given. */
type Confirm = () => Promise<boolean>;

const ConfirmContext = createContext<Confirm>(() => Promise.resolve(false));

export const useConfirm = (): Confirm => useContext(ConfirmContext);

/** Lets what is within ask the person for the password, where the server wants to be sure who is there. */
export function ConfirmProvider({ children }: { readonly children: ReactNode }) {
  const m = useMessages(accountMessages);
  const { close } = useMessages(common);
  const [answer, setAnswer] = useState<((confirmed: boolean) => void) | null>(null);
  const confirm = useCallback<Confirm>(() => new Promise((resolve) => setAnswer(() => resolve)), []);
  const end = (confirmed: boolean) => {
    answer?.(confirmed);
    setAnswer(null);
  };
  return (
    <ConfirmContext value={confirm}>
      {children}
      <Modal
        opened={answer !== null}
        onClose={() => end(false)}
        title={<strong>{m.confirmTitle}</strong>}
        closeButtonProps={{ "aria-label": close }}
        centered
      >
        <ConfirmForm onDone={() => end(true)} />
      </Modal>
    </ConfirmContext>
  );
}

function ConfirmForm({ onDone }: { readonly onDone: () => void }) {
  const m = useMessages(accountMessages);
  const [password, setPassword] = useState("");
  const [fault, setFault] = useState<Fault | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const outcome = await confirmPassword(password);
    if (outcome.done) onDone();
    else setFault(outcome.fault);
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="sm">
        <Text size="sm">{m.confirmText}</Text>
        <FaultNote fault={fault} wrong={m.wrongPassword} said={{ incorrect_password: m.wrongPassword }} />
        <PasswordInput
          label={m.password}
          name="password"
          autoComplete="current-password"
          data-autofocus
          required
          withAsterisk={false}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <Button type="submit">{m.confirm}</Button>
      </Stack>
    </form>
  );
}
