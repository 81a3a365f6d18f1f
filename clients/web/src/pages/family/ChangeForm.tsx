import { Button, Group, Modal, Stack, TextInput } from "@mantine/core";
import { common } from "@zhurnal/shared/i18n/common";
import { addDays } from "@zhurnal/shared/i18n/days";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { type FormEvent, useState } from "react";
import { type Based, BasisFields } from "./BasisFields";
import { messages } from "./messages";
import type { Right } from "./rights";
import type { Rights } from "./useRights";

interface Props {
  readonly right: Right;
  readonly rights: Rights;
  readonly onClose: () => void;
}

/** Corrects one right: its days, its basis, its document. */
export function ChangeForm({ right, rights, onClose }: Props) {
  const m = useMessages(messages);
  const words = useMessages(common);
  const [based, setBased] = useState<Based>(right);
  const [since, setSince] = useState(right.since);
  const [last, setLast] = useState(right.until ? addDays(right.until, -1) : "");

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const until = last ? addDays(last, 1) : null;
    const days = { ...(since === right.since ? {} : { since }), ...(until === (right.until ?? null) ? {} : { until }) };
    await rights.change({ rightId: right.id, basis: based.basis, document: based.document, ...days });
    onClose();
  };

  return (
    <Modal opened onClose={onClose} title={m.changeHeading} closeButtonProps={{ "aria-label": words.close }}>
      <form onSubmit={(event) => void submit(event)}>
        <Stack gap="sm">
          <BasisFields value={based} onChange={setBased} />
          <TextInput
            type="date"
            label={m.first}
            required
            withAsterisk={false}
            value={since}
            onChange={(event) => setSince(event.currentTarget.value)}
          />
          <TextInput
            type="date"
            label={m.last}
            min={since}
            value={last}
            onChange={(event) => setLast(event.currentTarget.value)}
          />
          <Group gap="xs">
            <Button type="submit" loading={rights.busy}>
              {m.submitChange}
            </Button>
            <Button variant="default" onClick={onClose}>
              {words.cancel}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
