import { NativeSelect, TextInput } from "@mantine/core";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { messages } from "./messages";
import { BASES, type Basis } from "./rights";

export interface Based {
  readonly basis: Basis;
  readonly document: string;
}

interface Props {
  readonly value: Based;
  readonly onChange: (value: Based) => void;
}

/** On what a right, its change or its end rests. */
export function BasisFields({ value, onChange }: Props) {
  const m = useMessages(messages);
  return (
    <>
      <NativeSelect
        label={m.basis}
        value={value.basis}
        onChange={(event) => onChange({ ...value, basis: event.currentTarget.value as Basis })}
      >
        {BASES.map((basis) => (
          <option key={basis} value={basis}>
            {m[basis]}
          </option>
        ))}
      </NativeSelect>
      <TextInput
        label={m.document}
        description={m.documentHint}
        maxLength={200}
        required={value.basis === "COURT_ACT"}
        withAsterisk={false}
        value={value.document}
        onChange={(event) => onChange({ ...value, document: event.currentTarget.value })}
      />
    </>
  );
}
