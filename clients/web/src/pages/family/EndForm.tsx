import { Button, Text, TextInput } from "@mantine/core";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { type FormEvent, useState } from "react";
import { type Based, BasisFields } from "./BasisFields";
import classes from "./Family.module.css";
import { messages } from "./messages";
import type { Rights } from "./useRights";

interface Props {
  readonly chosen: readonly string[];
  readonly day: string;
  readonly rights: Rights;
  readonly onDone: () => void;
}

/** Ends the chosen rights from a day on, by one act. */
export function EndForm({ chosen, day, rights, onDone }: Props) {
  const m = useMessages(messages);
  const [based, setBased] = useState<Based>({ basis: "COURT_ACT", document: "" });
  const [on, setOn] = useState(day);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await rights.end({ rightIds: [...chosen], on, ...based })) onDone();
  };

  return (
    <form onSubmit={(event) => void submit(event)} className={classes["form"]}>
      <Text className={classes["wide"] ?? ""}>{m.endChosen(chosen.length)}</Text>
      <TextInput
        type="date"
        label={m.endOn}
        required
        withAsterisk={false}
        value={on}
        onChange={(event) => setOn(event.currentTarget.value)}
      />
      <BasisFields value={based} onChange={setBased} />
      <Button type="submit" color="red.9" loading={rights.busy} className={classes["act"] ?? ""}>
        {m.submitEnd}
      </Button>
    </form>
  );
}
