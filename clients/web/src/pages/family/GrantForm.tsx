import { Button, Checkbox, Group, NativeSelect, TextInput } from "@mantine/core";
import { addDays } from "@zhurnal/shared/i18n/days";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { type FormEvent, useState } from "react";
import { type Based, BasisFields } from "./BasisFields";
import classes from "./Family.module.css";
import { messages } from "./messages";
import { type Holder, SCOPES, type Scope } from "./rights";
import type { Rights } from "./useRights";

interface Props {
  readonly studentId: string;
  readonly day: string;
  readonly known: readonly Holder[];
  readonly rights: Rights;
}

const NOBODY = { familyName: "", givenName: "", patronymic: "" };
const OPENED: readonly Scope[] = SCOPES;

/** Several scopes by one act, to somebody known or new. */
export function GrantForm({ studentId, day, known, rights }: Props) {
  const m = useMessages(messages);
  const [whom, setWhom] = useState("");
  const [name, setName] = useState(NOBODY);
  const [scopes, setScopes] = useState<readonly string[]>(OPENED);
  const [based, setBased] = useState<Based>({ basis: "DOCUMENT", document: "" });
  const [since, setSince] = useState(day);
  const [last, setLast] = useState("");

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const done = await rights.grant({
      studentId,
      ...(whom ? { guardianId: whom } : { newGuardian: name }),
      scopes: scopes as Scope[],
      ...based,
      since,
      until: last ? addDays(last, 1) : null,
    });
    if (done) setName(NOBODY);
  };

  return (
    <form onSubmit={(event) => void submit(event)} className={classes["form"]}>
      <NativeSelect label={m.who} value={whom} onChange={(event) => setWhom(event.currentTarget.value)}>
        <option value="">{m.newGuardian}</option>
        {known.map(({ id, fullName }) => (
          <option key={id} value={id}>
            {fullName}
          </option>
        ))}
      </NativeSelect>
      {whom === "" &&
        (["familyName", "givenName", "patronymic"] as const).map((part) => (
          <TextInput
            key={part}
            label={m[part]}
            maxLength={80}
            required={part !== "patronymic"}
            withAsterisk={false}
            value={name[part]}
            onChange={(event) => setName({ ...name, [part]: event.currentTarget.value })}
          />
        ))}
      <Checkbox.Group label={m.what} value={[...scopes]} onChange={setScopes} className={classes["wide"]}>
        <Group gap="md" mt={6}>
          {SCOPES.map((scope) => (
            <Checkbox key={scope} value={scope} label={m[scope]} />
          ))}
        </Group>
      </Checkbox.Group>
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
      <Button type="submit" loading={rights.busy} disabled={scopes.length === 0} className={classes["act"] ?? ""}>
        {m.submitGrant}
      </Button>
    </form>
  );
}
